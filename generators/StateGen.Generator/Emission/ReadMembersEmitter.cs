using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the code that reads the members of a layer: either the bounded ones or the others.</summary>
/// <param name="model">The type.</param>
/// <param name="bits">The presence bits of the layer.</param>
/// <param name="areBounded">Whether the bounded members are read.</param>
/// <param name="writer">Receives the text.</param>
internal sealed class ReadMembersEmitter(StateTypeModel model, PresenceBits bits, bool areBounded, SourceWriter writer)
{
    private readonly string _source = areBounded ? bits.Bounded : "reader";

    /// <summary>Emits the code that reads the members that are present.</summary>
    public void Emit(LayerModel layer)
    {
        for (int i = 0; i < layer.Members.Count; i++)
        {
            MemberModel member = layer.Members[i];
            bool isSkipped = member is { IsRetired: true, Migrates: null, Formatter.Presence: Presence.Bit };
            if (member.Formatter.IsBounded == areBounded && !isSkipped)
            {
                writer.Line();
                writer.Line($"// {member.Id}: {member.Name}");
                Emit(member, bits.IsSet(i));
            }
        }
    }

    private void Emit(MemberModel member, string isSet)
    {
        if (member.Migrates is { } migrates)
        {
            EmitMigrating(member, migrates, isSet);
        }
        else if (member.IsRetired)
        {
            EmitDiscard(member, isSet);
        }
        else if (member.Assignment == Assignment.Fill && !model.ReadsBeforeConstruction)
        {
            EmitFill(member, isSet);
        }
        else
        {
            EmitRead(member, isSet);
        }
    }

    private void EmitRead(MemberModel member, string isSet)
    {
        string target = model.ReadsBeforeConstruction ? member.Local : AccessText.Of(member.Set);

        // User code may reject a default value, so the setter is called only to change something.
        using (member.HasSetterCode && !model.ReadsBeforeConstruction
            ? writer.Block($"if ({isSet} || {PresenceTest.IsPresent(member, AccessText.Of(member.Get))})")
            : null)
        {
            writer.Line(member.Formatter.Presence == Presence.Bit
                ? $"{target} = {isSet};"
                : $"{target} = {isSet} ? {Read(member)} : {PresenceTest.Absent(member)};");
        }
    }

    /// <summary>Returns the call that reads a member. It reuses the existing value if the object is restored in place.</summary>
    private string Read(MemberModel member)
    {
        string formatter = TypeText.Formatter(member);
        string current = AccessText.Of(member.Get);
        bool isOwn = member.IsOwnCollection && !model.ReadsBeforeConstruction;
        string existing = isOwn ? current : $"reuse ? {current} : null";
        return member switch
        {
            { Assignment: Assignment.Fill } => $"{formatter}.ReadItems(ref {_source})",
            { Formatter.CanReuse: false } => $"{formatter}.Read(ref {_source})",
            _ when !model.CanPopulate && !isOwn => $"{formatter}.Read(ref {_source})",
            { Formatter.CanFill: true } => $"{Library.ReusingFormatter}<{member.Type}, {formatter}>.Read(ref {_source}, {existing})",
            _ => $"{formatter}.Read(ref {_source}, {existing})",
        };
    }

    private void EmitMigrating(MemberModel member, string migrates, string isSet)
    {
        using (writer.Block($"if ({isSet})"))
        {
            writer.Line(member.Formatter.Presence == Presence.Bit
                ? $"{member.Local} = true;"
                : $"{member.Local} = {TypeText.Formatter(member)}.Read(ref {_source});");
            writer.Line($"{migrates} = true;");
        }
    }

    private void EmitDiscard(MemberModel member, string isSet)
    {
        using (writer.Block($"if ({isSet})"))
        {
            writer.Line($"{TypeText.Formatter(member)}.Read(ref {_source});");
        }
    }

    private void EmitFill(MemberModel member, string isSet)
    {
        using (writer.Block($"if ({isSet})"))
        {
            writer.Line($"{TypeText.Formatter(member)}.Fill(ref reader, {AccessText.Of(member.Set)});");
        }

        using (writer.Block("else"))
        {
            writer.Line(PresenceTest.Empty(member));
        }
    }
}
