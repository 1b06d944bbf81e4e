using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Emission;
using StateGen.Generator.Model;

namespace StateGen.Generator.Testing;

/// <summary>Prints the tests of a state type. It decides nothing: what it needs stands in the model.</summary>
internal static class StateTestsEmitter
{
    /// <summary>The source file of a class of tests.</summary>
    public static SourceText Emit(StateTestsModel model) => StateTypeEmitter.EmitFile(
        $"Tests of the five laws for {model.Name.Trim('"')}.",
        model.Namespace,
        model.ContainingTypes,
        NamesModel.None,
        writer => EmitClass(model, writer));

    private static void EmitClass(StateTestsModel model, SourceWriter writer)
    {
        string suite = $"global::StateGen.Testing.StateSuite<{model.Type}>";
        if (model.ClassAttribute is { } attribute)
        {
            writer.Line($"[{attribute}]");
        }

        using (writer.Block(model.Declaration))
        {
            writer.Lines($$"""
                /// <summary>The properties that the tests try: use it for properties of your own.</summary>
                public static {{suite}} Suite { get; } = CreateSuite();

                private static {{suite}} CreateSuite()
                {
                    global::StateGen.Testing.StateTestOptions options = new();
                    Configure(options);
                    return new {{suite}}(options);
                }

                /// <summary>Says which values members take, and when values count as equal; implement it where the defaults do not do.</summary>
                static partial void Configure(global::StateGen.Testing.StateTestOptions options);

                """);
            Test(writer, model, "What is restored is what was saved, bit for bit.", "Law1_RoundTrip", "RoundTrip()");
            foreach (ShadowModel shadow in model.Shadows)
            {
                writer.Line();
                Test(writer, model, $"What version {shadow.Version} saved, today's code restores.", $"Law2_UpgradeFromVersion{shadow.Version}", $"Upgrade<{shadow.Type}>()");
                writer.Line();
                Test(writer, model, $"Version {shadow.Version} restores what it knows, and loses nothing of the rest.", $"Law3_DowngradeToVersion{shadow.Version}", $"Downgrade<{shadow.Type}>()");
            }

            if (model.Next is { } next)
            {
                writer.Line();
                Test(writer, model, "What a newer version saved and this one does not know is not lost.", "Law3_CarriesWhatANewerVersionKnows", $"Carry<{next.Type}>()");
            }

            foreach (string problem in model.Problems)
            {
                writer.Line();
                writer.Line($"// {problem}");
            }

            writer.Line();
            Test(writer, model, "Any other bytes are refused.", "Law4_HostileInput", "HostileInput()");
            writer.Line();
            Test(writer, model, "Equal states give equal bytes.", "Law5_SameBytes", "SameBytes()");
            foreach (ShadowModel shadow in model.Shadows.Where(shadow => shadow.IsShipped))
            {
                writer.Line();
                Test(
                    writer,
                    model,
                    $"Blobs that version {shadow.Version} saved are restored for ever.",
                    $"Golden_Version{shadow.Version}",
                    $"Golden<{shadow.Type}>(typeof({model.Declaration.Split(' ').Last()}).Assembly)");
            }
        }
    }

    private static void Test(SourceWriter writer, StateTestsModel model, string summary, string name, string call)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        if (model.TestAttribute is { } attribute)
        {
            writer.Line($"[{attribute}]");
        }

        writer.Line($"public void {name}() => Suite.{call};");
    }
}
