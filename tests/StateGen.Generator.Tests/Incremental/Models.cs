using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Incremental;

/// <summary>The models that the pipeline holds after a run.</summary>
internal static class Models
{
    public static StateTypeModel[] Of(GeneratorRun run)
    {
        ImmutableArray<IncrementalGeneratorRunStep> steps = run.Result.TrackedSteps[TrackingNames.Model];
        return [.. steps.SelectMany(step => step.Outputs).Select(output => Assert.IsType<StateTypeModel>(output.Value))];
    }
}
