using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Emission;
using StateGen.Generator.Model;

namespace StateGen.Generator.Testing;

/// <summary>Emits the tests of a state type. It decides nothing: the model contains all decisions.</summary>
internal static class StateTestsEmitter
{
    /// <summary>Emits the source file of a test class.</summary>
    public static SourceText Emit(StateTestsModel model) => new SourceFile
    {
        Purpose = $"Tests the state type {model.Name}: what is saved is restored, by this version and by others.",
        Origin = model.Declaration.Name,
        Namespace = model.Namespace,
        ContainingTypes = model.ContainingTypes,
        EmitType = writer => EmitClass(model, writer),
    }.ToSourceText();

    private static void EmitClass(StateTestsModel model, SourceWriter writer)
    {
        if (model.ClassAttribute is { } attribute)
        {
            writer.Line($"[{attribute}]");
        }

        using (writer.Block(TypeText.Declaration(model.Declaration)))
        {
            EmitSuite(model, writer);
            EmitTests(model, writer);
        }
    }

    private static void EmitSuite(StateTestsModel model, SourceWriter writer)
    {
        string suite = $"global::StateGen.Testing.StateSuite<{model.Type}>";
        writer.Lines($$"""
            /// <summary>The properties that the tests try. Use it for properties of your own.</summary>
            public static {{suite}} Suite { get; } = CreateSuite();

            private static {{suite}} CreateSuite()
            {
                global::StateGen.Testing.StateTestOptions options = new();
                Configure(options);
                return new {{suite}}(options);
            }

            /// <summary>Sets which values members take and when two values are equal. Implement it if the defaults do not fit.</summary>
            static partial void Configure(global::StateGen.Testing.StateTestOptions options);
            """);
    }

    private static void EmitTests(StateTestsModel model, SourceWriter writer)
    {
        Test(writer, model, "What is restored is what was saved, bit for bit.", "Law1_RoundTrip", "RoundTrip()");
        foreach (PastVersionModel past in model.PastVersions)
        {
            string summary = $"This version restores what version {past.Version} saved.";
            Test(writer, model, summary, $"Law2_UpgradeFromVersion{past.Version}", $"Upgrade<{past.Type}>()");
            summary = $"Version {past.Version} restores what it knows of a newer blob, and keeps the rest.";
            Test(writer, model, summary, $"Law3_DowngradeToVersion{past.Version}", $"Downgrade<{past.Type}>()");
        }

        if (model.Next is { } next)
        {
            Test(writer, model, "This version keeps what a newer version saved and this one does not know.", "Law3_CarriesWhatANewerVersionKnows", $"Carry<{next.Type}>()");
        }

        foreach (string problem in model.Problems)
        {
            writer.Line();
            writer.Line($"// {problem}");
        }

        Test(writer, model, "Any other bytes are refused.", "Law4_HostileInput", "HostileInput()");
        Test(writer, model, "Equal states give equal bytes.", "Law5_SameBytes", "SameBytes()");
        foreach (PastVersionModel past in model.PastVersions.Where(past => past.IsShipped))
        {
            string call = $"Golden<{past.Type}>(typeof({model.Declaration.Name}).Assembly)";
            Test(writer, model, $"Blobs that version {past.Version} saved are restored forever.", $"Golden_Version{past.Version}", call);
        }
    }

    private static void Test(SourceWriter writer, StateTestsModel model, string summary, string name, string call)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        if (model.TestAttribute is { } attribute)
        {
            writer.Line($"[{attribute}]");
        }

        writer.Line($"public void {name}() => Suite.{call};");
    }
}
