using System.ComponentModel;
using System.Diagnostics;

namespace PolicyBilling.App.Web;

/// <summary>The browser of this computer.</summary>
internal static class Browser
{
    /// <summary>Opens an address; where there is no browser, the address that was said is enough.</summary>
    public static void Open(Uri address, Terminal terminal)
    {
        try
        {
            using var started = Process.Start(
                new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true, ErrorDialog = false }
            );
        }
        catch (Exception none)
            when (none is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            terminal.Error.WriteLine("No browser could be opened here: open the address yourself.");
        }
    }
}
