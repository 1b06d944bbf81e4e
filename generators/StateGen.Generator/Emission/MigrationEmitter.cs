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
            writer.Line($"/// <summary>Takes over what older blobs hold for {migration.Retired}.</summary>");
            writer.Line(migration.Declaration!);
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
            writer.Line($"// {migration.Retired}");
            using (writer.Block($"if ({migration.Flag})"))
            {
                writer.Line(migration.Call);
            }

            writer.Line();
        }
    }
}
