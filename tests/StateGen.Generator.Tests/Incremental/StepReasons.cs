using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Incremental;

/// <summary>Returns the reasons for the outputs of a run's steps.</summary>
internal static class StepReasons
{
    /// <summary>Returns the reasons of a named step.</summary>
    public static IncrementalStepRunReason[] Of(GeneratorRun run, string trackingName) =>
        [.. run.Result.TrackedSteps[trackingName].SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>Returns the reasons of the steps that add source files: one for each type, one for each union, then the list of names.</summary>
    public static IncrementalStepRunReason[] OfOutputs(GeneratorRun run) =>
        [.. run.Result.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>Asserts that the edit reached neither the models nor the files.</summary>
    public static void AssertNothingChanged(GeneratorRun run, int types, int unions)
    {
        AssertUnchanged(types, Of(run, TrackingNames.Model));
        AssertUnchanged(unions, Of(run, TrackingNames.UnionModel));
        AssertUnchanged(1, Of(run, TrackingNames.Names));

        IncrementalStepRunReason[] outputs = OfOutputs(run);
        Assert.Equal(types + unions + 1, outputs.Length);
        Assert.All(outputs, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static void AssertUnchanged(int count, IncrementalStepRunReason[] reasons)
    {
        Assert.Equal(count, reasons.Length);
        Assert.All(reasons, reason => Assert.True(
            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"A step's output is {reason}."));
    }
}
