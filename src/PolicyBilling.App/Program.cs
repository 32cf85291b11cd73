using PolicyBilling.App;

return await CommandLine.Run(args, Terminal.OfProcess());
