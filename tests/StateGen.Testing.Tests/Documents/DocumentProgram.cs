using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Testing.Tests.Generation;

namespace StateGen.Testing.Tests.Documents;

/// <summary>The examples of a page, or of a chapter of one, as one program: its statements in their order, and its types.</summary>
/// <param name="Source">The program.</param>
/// <param name="Output">What the page says that it prints.</param>
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

    /// <summary>The program of the examples in a text; <see langword="null"/> if it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="session">The class that the documents call ChatSession, for texts that name it and do not declare it.</param>
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

    /// <summary>The declaration of a type in the examples of a text.</summary>
    public static string TypeIn(string text, string name) => Block().Matches(text)
        .Where(block => block.Groups["code"].Success)
        .SelectMany(block => SyntaxFactory.ParseCompilationUnit(block.Groups["code"].Value).Members)
        .OfType<TypeDeclarationSyntax>()
        .Single(type => type.Identifier.Text == name)
        .ToFullString();

    /// <summary>The program with what is generated for it. It does not see the state types of these tests.</summary>
    public Compilation Compile()
    {
        Compilation compilation = GeneratedCode.Of(Source, name => !name.StartsWith("StateGen.Testing.T", StringComparison.Ordinal));
        return HasStatements(compilation)
            ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication))
            : compilation;
    }

    /// <summary>Runs the program, and gives what it prints.</summary>
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

    /// <summary>Whether there is something to run, and not types alone.</summary>
    public static bool HasStatements(Compilation compilation) => compilation.SyntaxTrees.First().GetRoot()
        .ChildNodes().OfType<GlobalStatementSyntax>().Any();

    /// <summary>Code that is shown; code in a comment, which an example takes for granted; and what the examples print.</summary>
    [GeneratedRegex(@"^(?:```csharp(?: Program\.cs| \w+\.cs)?\n(?<code>.*?)^```|<!-- csharp\n(?<code>.*?)^-->|```text\n(?<output>.*?)^```)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\bChatSession\b")]
    private static partial Regex Name();
}
