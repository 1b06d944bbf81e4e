using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the struct that maps the known strings of a member to numbers.</summary>
internal static class KnownValuesEmitter
{
    public static void Emit(KnownValuesModel known, MemberModel member, SourceWriter writer)
    {
        writer.Line($"/// <summary>The known values of {member.Name}: a blob holds their numbers instead of their text.</summary>");
        SourceFile.Mark(writer);
        using (writer.Block($"file readonly struct {known.Name} : {Library.KnownValues}"))
        {
            writer.Line($"static int {Library.KnownValues}.Count => {known.Values.Count};");
            writer.Line();
            using (writer.Block($"static int {Library.KnownValues}.IndexOf(string value) => value switch", end: "};"))
            {
                for (int i = 0; i < known.Values.Count; i++)
                {
                    writer.Line($"{ConstantText.Literal(known.Values[i])} => {i},");
                }

                writer.Line("_ => -1,");
            }

            writer.Line();
            using (writer.Block($"static string {Library.KnownValues}.ValueAt(int index) => index switch", end: "};"))
            {
                for (int i = 0; i < known.Values.Count - 1; i++)
                {
                    writer.Line($"{i} => {ConstantText.Literal(known.Values[i])},");
                }

                writer.Line($"_ => {ConstantText.Literal(known.Values[known.Values.Count - 1])},");
            }
        }
    }
}
