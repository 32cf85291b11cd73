using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace PolicyBilling.App.Web.Safety;

/// <summary>Keeps the keys of forms and circuits in memory: they die with the program, and nothing is written into the
/// person's folders.</summary>
internal sealed class ForgottenKeys : IXmlRepository
{
    private readonly List<XElement> _keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_keys)
            return [.. _keys.Select(key => new XElement(key))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_keys)
            _keys.Add(new XElement(element));
    }
}
