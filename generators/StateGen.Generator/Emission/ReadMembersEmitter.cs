using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints how the members of a layer are read.</summary>
internal static class ReadMembersEmitter
{
    private const string Reuse = "global::StateGen.CompilerServices.ReusingFormatter";

    /// <summary>Prints the reading of the members that are present: those of bounded size, or the others.</summary>
    public static void Emit(
        StateTypeModel model, LayerModel layer, PresenceBits bits, string bounded, bool areBounded, SourceWriter writer)
    {
        for (int i = 0; i < layer.Members.Count; i++)
        {
            MemberModel member = layer.Members[i];
            FormatterModel formatter = member.Formatter;
            if (formatter.IsBounded != areBounded || (member is { IsRetired: true, Migrates: null } && formatter.Presence == Presence.Bit))
            {
                continue;
            }

            string target = model.ReadsBeforeConstruction ? member.Local : member.Set;
            string source = areBounded ? bounded : "reader";
            writer.Line();
            writer.Line($"// {member.Id}: {member.Name}");
            if (member.Migrates is { } migrates)
            {
                EmitMigrating(member, migrates, source, bits.IsSet(i), writer);
            }
            else if (member.IsRetired)
            {
                EmitDiscard(formatter, source, bits.IsSet(i), writer);
            }
            else if (member.Assignment == Assignment.Fill && !model.ReadsBeforeConstruction)
            {
                EmitFill(formatter, target, bits.IsSet(i), writer);
            }
            else
            {
                // Code of the user's is called only where it has something to change: it may refuse the default that is there.
                string guard = member.HasSetterCode && !model.ReadsBeforeConstruction
                    ? $"if ({bits.IsSet(i)} || {SaveEmitter.IsPresent(member, member.Get)})"
                    : "";
                using (guard.Length > 0 ? writer.Block(guard) : null)
                {
                    writer.Line(formatter.Presence == Presence.Bit
                        ? $"{target} = {bits.IsSet(i)};"
                        : $"{target} = {bits.IsSet(i)} ? {Read(model, member, source)} : {formatter.Absent};");
                }
            }
        }
    }

    /// <summary>The call that reads a member, into what it holds already where the object is restored in place.</summary>
    private static string Read(StateTypeModel model, MemberModel member, string source)
    {
        string formatter = member.Formatter.Type;
        bool isOwn = member.IsOwnCollection && !model.ReadsBeforeConstruction;
        string existing = isOwn ? member.Get : $"reuse ? {member.Get} : null";
        return member switch
        {
            { Assignment: Assignment.Fill } => $"{formatter}.ReadItems(ref {source})",
            { Formatter.CanReuse: false } => $"{formatter}.Read(ref {source})",
            _ when !model.CanPopulate && !isOwn => $"{formatter}.Read(ref {source})",
            { Formatter.CanFill: true } => $"{Reuse}<{member.Type}, {formatter}>.Read(ref {source}, {existing})",
            _ => $"{formatter}.Read(ref {source}, {existing})",
        };
    }

    private static void EmitMigrating(MemberModel member, string migrates, string source, string isSet, SourceWriter writer)
    {
        using (writer.Block($"if ({isSet})"))
        {
            writer.Line(member.Formatter.Presence == Presence.Bit
                ? $"{member.Local} = true;"
                : $"{member.Local} = {member.Formatter.Type}.Read(ref {source});");
            writer.Line($"{migrates} = true;");
        }
    }

    private static void EmitDiscard(FormatterModel formatter, string source, string isSet, SourceWriter writer)
    {
        using (writer.Block($"if ({isSet})"))
        {
            writer.Line($"{formatter.Type}.Read(ref {source});");
        }
    }

    private static void EmitFill(FormatterModel formatter, string target, string isSet, SourceWriter writer)
    {
        using (writer.Block($"if ({isSet})"))
        {
            writer.Line($"{formatter.Type}.Fill(ref reader, {target});");
        }

        using (writer.Block("else"))
        {
            writer.Line($"{target}{formatter.Emptying}");
        }
    }
}
