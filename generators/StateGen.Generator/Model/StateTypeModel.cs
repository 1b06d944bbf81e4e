using System.Collections.Generic;
using System.Linq;

namespace StateGen.Generator.Model;

/// <summary>Contains everything that the emitter needs to know of a state type.</summary>
/// <remarks>
/// The incremental pipeline compares models, so everything in this one must be immutable and compare by value.
/// Never add a symbol, syntax node, location or compilation: they keep whole compilations alive.
/// Never add a plain array or list: with them, every edit looks like a change.
/// </remarks>
internal sealed record StateTypeModel
{
    /// <summary>The number of small members that need no charge: each presence bit of the object's first byte pays for one.</summary>
    private const int MaxSmallMembers = 6;

    private const int HeaderSize = 16;
    private const int WordSize = 8;

    /// <summary>The approximate size of an empty collection in bytes.</summary>
    private const int CollectionSize = 64;

    /// <summary>Gets the namespace, or the empty string for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Gets the declarations of the containing types, outermost first.</summary>
    public required EquatableArray<DeclarationModel> ContainingTypes { get; init; }

    /// <summary>Gets the declaration of the type.</summary>
    public required DeclarationModel Declaration { get; init; }

    /// <summary>Gets the name without namespace, for paths in error messages.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name of the type within its own code, with its type parameters.</summary>
    public required string TypeName { get; init; }

    /// <summary>Gets the hint name of the generated file.</summary>
    public required string HintName { get; init; }

    /// <summary>Gets the directives that the names in the file need.</summary>
    public NamesModel Names { get; init; } = NamesModel.None;

    /// <summary>Gets the wire name.</summary>
    public string WireName { get; init; } = "";

    /// <summary>Gets the version of the layout.</summary>
    public int Version { get; init; }

    /// <summary>Gets the oldest version that can be restored.</summary>
    public int OldestVersion { get; init; } = 1;

    /// <summary>Gets the type parameters, those of containing types first.</summary>
    public EquatableArray<string> TypeParameters { get; init; }

    /// <summary>Gets the type arguments that occur in the members and base classes of the type.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; }

    /// <summary>Gets whether the type preserves references.</summary>
    public bool PreservesReferences { get; init; }

    /// <summary>Gets whether the type is a struct.</summary>
    public required bool IsValueType { get; init; }

    /// <summary>Gets whether the type is a readonly struct, whose fields are readonly as well.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>Gets whether the generated part must request automatic layout, because it adds a field to a struct.</summary>
    public required bool NeedsAutoLayout { get; init; }

    /// <summary>
    /// Gets whether values are read before the object is created. This is so if a
    /// constructor or initializer takes some, or a migration may replace the object.
    /// </summary>
    public bool ReadsBeforeConstruction { get; init; }

    /// <summary>Gets the arguments of the constructor.</summary>
    public EquatableArray<ConstructorArgumentModel> ConstructorArguments { get; init; }

    /// <summary>Gets the members that are <c>required</c> and not saved. They are set to their type's default.</summary>
    public EquatableArray<string> UnsavedRequired { get; init; }

    /// <summary>Gets the state types of the hierarchy, base first and the type itself last.</summary>
    public EquatableArray<LevelModel> Levels { get; init; }

    /// <summary>Gets the accessors for members that generated code cannot name.</summary>
    public EquatableArray<AccessorModel> Accessors { get; init; }

    /// <summary>Gets the methods to call before the state is saved.</summary>
    public EquatableArray<AccessModel> BeforeSave { get; init; }

    /// <summary>Gets the methods to call after the state is restored.</summary>
    public EquatableArray<AccessModel> AfterRestore { get; init; }

    /// <summary>Gets the short names of formatters in the file.</summary>
    public EquatableArray<AliasModel> Aliases { get; init; }

    /// <summary>Gets the migrations of retired members, those of base classes first.</summary>
    public EquatableArray<MigrationModel> Migrations { get; init; }

    /// <summary>Gets whether the type is abstract. It is then only a part of derived classes.</summary>
    public required bool IsAbstract { get; init; }

    /// <summary>Gets whether other classes may derive from the type. Their objects must not be saved as this type.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>
    /// Gets whether an existing object can be restored in place. This is impossible if
    /// a later layer has initial values: only a new object has them.
    /// </summary>
    public bool CanPopulate => !IsValueType
        && !ReadsBeforeConstruction
        && !Members.Any(member => member.KeepsInitialValue);

    /// <summary>Gets whether the type is a struct that can be written in columns.</summary>
    public bool HasColumns { get; init; }

    /// <summary>Gets the members that are written in columns. They are those of the first layer, which no later version can change.</summary>
    public EquatableArray<MemberModel> Columns => HasColumns ? Levels[0].Layers[0].Members : [];

    /// <summary>
    /// Gets whether structs are written in columns. They are not if a later layer is always written. They are not if a method is called before
    /// saving either, because that method may require rows.
    /// </summary>
    public bool WritesColumns => BeforeSave.Count == 0 && !Levels[0].Layers.Skip(1).Any(layer => layer.IsAlwaysWritten);

    /// <summary>
    /// Gets whether an empty slot of the struct may restore to other values than the default. A version may have added initial values, to this
    /// struct or to one that it contains, that older blobs do not know.
    /// </summary>
    public bool HasAbsent => IsValueType && (IsNeverAbsent || Levels[0].Layers[0].Members.Any(member => member.Formatter.HasAbsent));

    /// <summary>Gets whether the type is a struct whose slots are never empty.</summary>
    public bool IsNeverAbsent => IsValueType && Levels[0].Layers.Skip(1).Any(layer => layer.IsAlwaysWritten);

    /// <summary>
    /// Gets the approximate size of an object in memory, if it may be large compared with the few bytes of a blob that create it. Restoring then
    /// charges the size. It includes the collections of a new object.
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

    /// <summary>Gets all saved members in wire order.</summary>
    public IEnumerable<MemberModel> Members => Levels.SelectMany(level => level.Layers).SelectMany(layer => layer.Members);
}
