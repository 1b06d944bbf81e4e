using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints how the values of retired members are taken over.</summary>
internal static class MigrationEmitter
{
    /// <summary>Prints the methods that the user's part has to have.</summary>
    public static void EmitDeclarations(StateTypeModel model, SourceWriter writer)
    {
        foreach (MigrationModel migration in model.Migrations.Where(migration => migration.Declaration is not null))
        {
            // Not marked as generated: the part with its body is the user's.
            writer.Line();
            writer.Line($"/// <summary>Takes over the value that an older blob has for {Retired(migration)}. You write the body.</summary>");
            writer.Line($"{migration.Declaration};");
        }
    }

    /// <summary>Prints the variables that hold what is taken over.</summary>
    public static void EmitLocals(StateTypeModel model, SourceWriter writer)
    {
        foreach (MigrationModel migration in model.Migrations)
        {
            foreach (MemberModel member in model.Members.Where(member => member.Migrates == migration.Flag))
            {
                writer.Line($"{member.Type} {member.Local} = default;");
            }

            writer.Line($"bool {migration.Flag} = false;");
        }
    }

    /// <summary>Prints the calls, where a blob has something to take over.</summary>
    public static void EmitCalls(StateTypeModel model, SourceWriter writer)
    {
        foreach (MigrationModel migration in model.Migrations)
        {
            writer.Line();
            writer.Line($"// migration of {Retired(migration)}");
            using (writer.Block($"if ({migration.Flag})"))
            {
                writer.Line($"{Result(model, migration)}{AccessText.Call(migration.Method, migration.Arguments)};");
            }
        }

        if (model.Migrations.Count > 0)
        {
            writer.Line();
        }
    }

    /// <summary>What a call is assigned to: a base class returns its own type.</summary>
    private static string Result(StateTypeModel model, MigrationModel migration) =>
        !migration.ReturnsState ? ""
        : migration.Method.Kind == AccessKind.Accessor ? $"value = ({model.TypeName})"
        : "value = ";

    private static string Retired(MigrationModel migration) => string.Join(", ", migration.Retired);
}
