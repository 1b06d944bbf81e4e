using StateGen.Handoff.Crash;

// Without arguments it kills a thousand processes and prints what became of their connections; the rest are parts that it and the tests play.
return args switch
{
    [] => await CrashTable.RunAsync(1000),
    ["run", string kills] => await CrashTable.RunAsync(int.Parse(kills)),
    ["sender"] => await SenderChild.RunAsync(),
    ["receiver"] => await ReceiverChild.RunAsync(),
    ["activated"] => await ActivatedChild.RunAsync(),
    _ => throw new ArgumentException($"No such part: {string.Join(' ', args)}."),
};
