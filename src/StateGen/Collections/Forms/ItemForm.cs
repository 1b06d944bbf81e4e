namespace StateGen.Collections.Forms;

/// <summary>How the items of a collection follow its header.</summary>
internal enum ItemForm
{
    /// <summary>One item after the other.</summary>
    Rows,

    /// <summary>As rows, whose bytes are those that the items have in memory.</summary>
    Raw,

    /// <summary>Integers in packed segments.</summary>
    Packed,

    /// <summary>Structs member by member. A byte before them tells columns from rows.</summary>
    Columns,
}
