using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Incremental;

/// <summary>Returns the models that the pipeline holds after a run.</summary>
internal static class Models
{
    public static StateTypeModel[] Of(GeneratorRun run) => Of<StateTypeModel>(run, TrackingNames.Model);

    public static UnionModel[] UnionsOf(GeneratorRun run) => Of<UnionModel>(run, TrackingNames.UnionModel);

    private static T[] Of<T>(GeneratorRun run, string step)
    {
        ImmutableArray<IncrementalGeneratorRunStep> steps = run.Result.TrackedSteps[step];
        return [.. steps.SelectMany(each => each.Outputs).Select(output => Assert.IsType<T>(output.Value))];
    }
}
