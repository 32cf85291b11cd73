using PolicyBilling.App;

var terminal = Terminal.OfProcess();
return DroppedFolder.In(args) is { } folder
    ? await DroppedFolder.Run(folder, terminal)
    : await CommandLine.Run(args, terminal);
