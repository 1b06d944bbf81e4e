using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace StateGen.Testing.Laws;

/// <summary>Records the smallest state that breaks a property, instead of printing it.</summary>
internal sealed class FailureRecorder : IRunner
{
    /// <summary>The state, and how it was found. Null if the property holds.</summary>
    public (object State, string Found)? Failure { get; private set; }

    /// <summary>The second half of the seed of a run. FsCheck requires it to be odd.</summary>
    public static ulong GammaOf(ulong seed) => (seed * 0x9E3779B97F4A7C15) | 1;

    public void OnStartFixture(Type fixture)
    {
    }

    public void OnArguments(int test, FSharpList<object> arguments, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> arguments, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    public void OnFinished(string name, TestResult result)
    {
        switch (result)
        {
            case TestResult.Failed failed:
                Failure = (failed.Item3.Head, $"after {failed.Item1.NumberOfTests} tests and {failed.Item1.NumberOfShrinks} steps");
                break;
            case TestResult.Exhausted:
                throw new InvalidOperationException("No states were generated.");
            default:
                break;
        }
    }
}
