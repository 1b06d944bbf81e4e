using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints the struct that knows the strings of a member by their numbers.</summary>
internal static class KnownValuesEmitter
{
    private const string Contract = "global::StateGen.CompilerServices.IKnownValues";

    public static void Emit(KnownValuesModel known, MemberModel member, SourceWriter writer)
    {
        writer.Line($"/// <summary>The known values of {member.Name}.</summary>");
        StateTypeEmitter.Mark(writer);
        using (writer.Block($"private readonly struct {known.Name} : {Contract}"))
        {
            writer.Line($"static int {Contract}.Count => {known.Values.Count};");
            writer.Line();
            using (writer.Block($"static int {Contract}.IndexOf(string value) => value switch", end: "};"))
            {
                for (int i = 0; i < known.Values.Count; i++)
                {
                    writer.Line($"{StateTypeEmitter.Literal(known.Values[i])} => {i},");
                }

                writer.Line("_ => -1,");
            }

            writer.Line();
            using (writer.Block($"static string {Contract}.ValueAt(int index) => index switch", end: "};"))
            {
                for (int i = 0; i < known.Values.Count - 1; i++)
                {
                    writer.Line($"{i} => {StateTypeEmitter.Literal(known.Values[i])},");
                }

                writer.Line($"_ => {StateTypeEmitter.Literal(known.Values[known.Values.Count - 1])},");
            }
        }
    }
}
