using System.Collections.Generic;
using System.Linq;

namespace StateGen.Generator.Model;

/// <summary>All that the emitter needs to know of a state type.</summary>
/// <remarks>
/// The model is what the incremental pipeline compares: everything in it must be immutable and compare by value. Never
/// put a symbol, a syntax node, a location or a compilation into it, or a member that is a plain array or list: the
/// first keep whole compilations alive, the second make every edit look like a change.
/// </remarks>
internal sealed record StateTypeModel
{
    /// <summary>So many members of two words at most make no large object: each presence bit of the object's first byte pays for one.</summary>
    private const int MaxSmallMembers = 6;

    private const int HeaderSize = 16;
    private const int WordSize = 8;

    /// <summary>An empty collection takes about so many bytes.</summary>
    private const int CollectionSize = 64;

    /// <summary>The namespace, or the empty string for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The declarations of the types around it, outermost first.</summary>
    public required EquatableArray<DeclarationModel> ContainingTypes { get; init; }

    /// <summary>Its own declaration.</summary>
    public required DeclarationModel Declaration { get; init; }

    /// <summary>The name without namespace, for paths in error messages.</summary>
    public required string Name { get; init; }

    /// <summary>The name by which generated code within the type refers to it: the name with its type parameters.</summary>
    public required string TypeName { get; init; }

    /// <summary>The name of the generated file.</summary>
    public required string HintName { get; init; }

    /// <summary>What the names in it need.</summary>
    public NamesModel Names { get; init; } = NamesModel.None;

    /// <summary>The wire name.</summary>
    public string WireName { get; init; } = "";

    /// <summary>The version of the layout.</summary>
    public int Version { get; init; }

    /// <summary>The oldest version whose blobs are restored.</summary>
    public int OldestVersion { get; init; } = 1;

    /// <summary>Its type parameters, those of the types around it first.</summary>
    public EquatableArray<string> TypeParameters { get; init; }

    /// <summary>The types that its members and base class put in the place of type parameters.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; }

    /// <summary>Whether its objects keep their identity.</summary>
    public bool PreservesReferences { get; init; }

    /// <summary>Whether it is a struct.</summary>
    public required bool IsValueType { get; init; }

    /// <summary>Whether it is a readonly struct, whose fields are readonly as well.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>Whether the generated part must ask for automatic layout, because it adds a field to a struct.</summary>
    public required bool NeedsAutoLayout { get; init; }

    /// <summary>Whether values are read before the object is made, because a constructor or initializer takes some, or a migration may make another.</summary>
    public bool ReadsBeforeConstruction { get; init; }

    /// <summary>What the constructor is called with.</summary>
    public EquatableArray<ConstructorArgumentModel> ConstructorArguments { get; init; }

    /// <summary>Members that are <c>required</c> and not saved: they are set to their type's default.</summary>
    public EquatableArray<string> UnsavedRequired { get; init; }

    /// <summary>The classes of the hierarchy that are state types, the one that all derive from first, the type itself last.</summary>
    public EquatableArray<LevelModel> Levels { get; init; }

    /// <summary>The ways to what generated code cannot name.</summary>
    public EquatableArray<AccessorModel> Accessors { get; init; }

    /// <summary>The methods that are called before the state is saved.</summary>
    public EquatableArray<AccessModel> BeforeSave { get; init; }

    /// <summary>The methods that are called after the state was restored.</summary>
    public EquatableArray<AccessModel> AfterRestore { get; init; }

    /// <summary>The short names that the file has for formatters.</summary>
    public EquatableArray<AliasModel> Aliases { get; init; }

    /// <summary>The methods that take over the values of retired members, those of base classes first.</summary>
    public EquatableArray<MigrationModel> Migrations { get; init; }

    /// <summary>Whether it is abstract: then it is only a part of the classes that derive from it.</summary>
    public required bool IsAbstract { get; init; }

    /// <summary>Whether other classes may derive from it, which must not be saved in its name.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>
    /// Whether it can be restored into an object that is there already: not where a layer that an older blob lacks has
    /// initial values, which only a new object has.
    /// </summary>
    public bool CanPopulate => !IsValueType
        && !ReadsBeforeConstruction
        && !Members.Any(member => member.KeepsInitialValue);

    /// <summary>Whether it is a struct that is written in columns where there are many of it.</summary>
    public bool HasColumns { get; init; }

    /// <summary>The members that are written in columns: those of the first layer, because no later version can change it.</summary>
    public EquatableArray<MemberModel> Columns => HasColumns ? Levels[0].Layers[0].Members : [];

    /// <summary>
    /// Whether structs that have columns are written in them: not where a later layer is always there, and not where something is called
    /// before a struct is saved, which rows may still be needed for.
    /// </summary>
    public bool WritesColumns => BeforeSave.Count == 0 && !Levels[0].Layers.Skip(1).Any(layer => layer.IsAlwaysWritten);

    /// <summary>
    /// Whether it is a struct that an empty slot may not restore to its default, because a version gave it, or a struct that it
    /// holds, initial values that blobs of older versions do not know of.
    /// </summary>
    public bool HasAbsent => IsValueType && (IsNeverAbsent || Levels[0].Layers[0].Members.Any(member => member.Formatter.HasAbsent));

    /// <summary>Whether it is a struct whose slots are never left empty.</summary>
    public bool IsNeverAbsent => IsValueType && Levels[0].Layers.Skip(1).Any(layer => layer.IsAlwaysWritten);

    /// <summary>
    /// About how many bytes of memory an object takes, where they may be many beside the few bytes of a blob that make one: then
    /// restoring charges them. A collection that a new object begins with is part of it.
    /// </summary>
    public ObjectSizeModel? LargeObjectSize
    {
        get
        {
            MemberModel[] members = [.. Members.Where(member => !member.IsRetired)];
            MemberModel[] unknown = [.. members.Where(member => !member.FitsInTwoWords)];
            if (IsValueType || IsAbstract || (members.Length <= MaxSmallMembers && unknown.Length == 0))
            {
                return null;
            }

            int known = HeaderSize + (WordSize * Levels.Count) + (2 * WordSize * (members.Length - unknown.Length))
                + (CollectionSize * members.Count(member => member.IsOwnCollection));
            return new ObjectSizeModel(known, [.. unknown.Select(member => member.Type)]);
        }
    }

    /// <summary>All saved members, in wire order.</summary>
    public IEnumerable<MemberModel> Members => Levels.SelectMany(level => level.Layers).SelectMany(layer => layer.Members);
}
