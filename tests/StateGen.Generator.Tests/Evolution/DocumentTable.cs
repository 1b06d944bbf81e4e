namespace StateGen.Generator.Tests.Evolution;

/// <summary>Represents a table in a document that a test run creates.</summary>
internal static class DocumentTable
{
    private const string Begin = "<!-- table of the matrix -->\n";
    private const string End = "<!-- end of the table -->\n";

    /// <summary>Compares the table with the document. Only with UPDATE_MATRIX=1, it writes the document.</summary>
    public static void AssertIs(string path, string table)
    {
        string text = File.ReadAllText(path);
        int start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = text.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, $"{path} has no place for the table.");
        if (Environment.GetEnvironmentVariable("UPDATE_MATRIX") == "1")
        {
            File.WriteAllText(path, text[..start] + table + text[end..]);
            return;
        }

        Assert.Equal(table, text[start..end]);
    }
}
