using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Testing.Tests.Generation;

namespace StateGen.Testing.Tests.Documents;

/// <summary>The examples of a page, or of a chapter, as one program: the statements in their order, and the types.</summary>
/// <param name="Source">The source of the program.</param>
/// <param name="Output">The output that the page shows.</param>
internal sealed partial record DocumentProgram(string Source, string Output)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using StateGen;
        """;

    /// <summary>Makes a program of the examples in a text. Returns <see langword="null"/> if the text has no examples.</summary>
    /// <param name="text">The Markdown text of a page or chapter.</param>
    /// <param name="session">The class ChatSession of the documents, for texts that use it without declaring it.</param>
    public static DocumentProgram? Of(string text, string session)
    {
        List<CompilationUnitSyntax> units = [];
        StringBuilder output = new();
        foreach (Match block in Block().Matches(text))
        {
            if (block.Groups["output"].Success)
            {
                output.Append(block.Groups["output"].Value);
            }
            else
            {
                units.Add(SyntaxFactory.ParseCompilationUnit(block.Groups["code"].Value));
            }
        }

        if (units.Count == 0)
        {
            return null;
        }

        MemberDeclarationSyntax[] members = [.. units.SelectMany(unit => unit.Members)];
        IEnumerable<string> types = members.Where(member => member is not GlobalStatementSyntax).Select(member => member.ToFullString());
        bool lacksSession = Name().IsMatch(text) && !members.OfType<TypeDeclarationSyntax>().Any(type => type.Identifier.Text == "ChatSession");
        string[] parts =
        [
            .. Usings.Split('\n').Concat(units.SelectMany(unit => unit.Usings).Select(each => each.ToString())).Distinct(),
            .. units.SelectMany(unit => unit.AttributeLists).Select(list => list.ToString()),
            .. members.OfType<GlobalStatementSyntax>().Select(statement => statement.ToFullString()),
            .. types,
            lacksSession ? session : "",
        ];
        return new DocumentProgram(string.Join('\n', parts), output.ToString());
    }

    /// <summary>Finds the declaration of a type in the examples of a text.</summary>
    public static string TypeIn(string text, string name) => Block().Matches(text)
        .Where(block => block.Groups["code"].Success)
        .SelectMany(block => SyntaxFactory.ParseCompilationUnit(block.Groups["code"].Value).Members)
        .OfType<TypeDeclarationSyntax>()
        .Single(type => type.Identifier.Text == name)
        .ToFullString();

    /// <summary>Compiles the program with its generated code. It does not reference the state types of these tests.</summary>
    public Compilation Compile()
    {
        Compilation compilation = GeneratedCode.Of(Source, name => !name.StartsWith("StateGen.Testing.T", StringComparison.Ordinal));
        return HasStatements(compilation)
            ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication))
            : compilation;
    }

    /// <summary>Runs the program, and returns its output.</summary>
    public static string Run(Compilation compilation)
    {
        Assembly program = GeneratedCode.Load(compilation);
        TextWriter console = Console.Out;
        using StringWriter printed = new();
        Console.SetOut(printed);
        try
        {
            object?[] arguments = program.EntryPoint!.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            program.EntryPoint.Invoke(null, arguments);
        }
        finally
        {
            Console.SetOut(console);
        }

        return printed.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Whether the program has statements to run, and not only types.</summary>
    public static bool HasStatements(Compilation compilation) => compilation.SyntaxTrees.First().GetRoot()
        .ChildNodes().OfType<GlobalStatementSyntax>().Any();

    /// <summary>Matches code blocks, code in comments that an example needs, and the output of examples.</summary>
    [GeneratedRegex(@"^(?:```csharp(?: Program\.cs| \w+\.cs)?\n(?<code>.*?)^```|<!-- csharp\n(?<code>.*?)^-->|```text\n(?<output>.*?)^```)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\bChatSession\b")]
    private static partial Regex Name();
}
