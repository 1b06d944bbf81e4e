using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the migrations of retired members.</summary>
internal static class MigrationEmitter
{
    /// <summary>Emits the declarations of the methods that the user implements.</summary>
    public static void EmitDeclarations(StateTypeModel model, SourceWriter writer)
    {
        foreach (MigrationModel migration in model.Migrations.Where(migration => migration.Declaration is not null))
        {
            // There is no generated-code attribute, since the user writes the body.
            writer.Line();
            writer.Line($"/// <summary>Takes over the value that an older blob has for {Retired(migration)}. You write the body.</summary>");
            writer.Line($"{migration.Declaration};");
        }
    }

    /// <summary>Emits the local variables that hold the values to migrate.</summary>
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

    /// <summary>Emits the calls, which run only if the blob contains a value to migrate.</summary>
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

    /// <summary>Returns the assignment of a call's result. A base class returns its own type, which needs a cast.</summary>
    private static string Result(StateTypeModel model, MigrationModel migration) =>
        !migration.ReturnsState ? ""
        : migration.Method.Kind == AccessKind.Accessor ? $"value = ({model.TypeName})"
        : "value = ";

    private static string Retired(MigrationModel migration) => string.Join(", ", migration.Retired);
}
