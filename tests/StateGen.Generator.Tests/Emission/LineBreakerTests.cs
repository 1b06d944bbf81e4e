using StateGen.Generator.Emission;

namespace StateGen.Generator.Tests.Emission;

/// <summary>Tests where long lines of generated code break. Names of 60 letters represent long ones.</summary>
public sealed class LineBreakerTests
{
    private static readonly string A = new('A', 60);
    private static readonly string B = new('B', 60);
    private static readonly string C = new('C', 60);

    [Fact]
    public void ShortLine_StaysAsItIs() => AssertBroken("int x = F(1, 2);", "int x = F(1, 2);");

    [Fact]
    public void Call_HasALineForEachArgument() => AssertBroken($"F({A}, {B}, {C});", "F(", $"    {A},", $"    {B},", $"    {C});");

    [Fact]
    public void Conditional_IsBrokenBeforeItsBranches() =>
        AssertBroken($"x = ({A} & 1) != 0 ? {B} : {C};", $"x = ({A} & 1) != 0", $"    ? {B}", $"    : {C};");

    [Fact]
    public void Condition_IsBrokenBeforeOperators() => AssertBroken($"if ({A} || {B} || {C})", $"if ({A}", $"    || {B}", $"    || {C})");

    [Fact]
    public void Assignment_IsBrokenAfterItsSign_WhereBothSidesFit() => AssertBroken($"{A}<{B}> x = F({C}, 1);", $"{A}<{B}> x =", $"    F({C}, 1);");

    [Fact]
    public void TypeArguments_AreBroken_WhereTheyAreTheOnlyBrackets() =>
        AssertBroken($"using X = {A}<{B}, {A}<{C}>>;", $"using X = {A}<", $"    {B},", $"    {A}<{C}>>;");

    [Fact]
    public void NestedTypeArguments_AreBrokenAsDeepAsNeeded() =>
        AssertBroken($"{A}<{A}<{B}<{C}>>>.Run();", $"{A}<", $"    {A}<", $"        {B}<{C}>>>.Run();");

    [Fact]
    public void LastArgument_IsBrokenAlone_WhereTheOthersFit() =>
        AssertBroken($"new(1, \"x\", Of<{A}, {B}, {C}>()),", "new(1, \"x\", Of<", $"    {A},", $"    {B},", $"    {C}>()),");

    [Fact]
    public void Initializer_HasBracesOnLinesOfTheirOwn() =>
        AssertBroken($"x = new X() {{ P = {A}, Q = {B}, R = {C} }};", "x = new X()", "{", $"    P = {A},", $"    Q = {B},", $"    R = {C}", "};");

    [Fact]
    public void BaseList_IsBrokenBeforeItsColon() => AssertBroken($"partial class {A}{A} : {B}", $"partial class {A}{A}", $"    : {B}");

    [Fact]
    public void Strings_AreNeverBroken() => AssertBroken($"F(\"{A}, (<{B}>) \\\" || {C}\");", $"F(", $"    \"{A}, (<{B}>) \\\" || {C}\");");

    [Fact]
    public void Name_IsNeverBroken() => AssertBroken($"{A}{B}{C};", $"{A}{B}{C};");

    [Fact]
    public void Comment_IsBrokenBetweenWords() => AssertBroken($"//     {A} {B} {C}", $"//     {A} {B}", $"//     {C}");

    [Fact]
    public void Directive_IsNeverBroken() => AssertBroken($"#pragma warning disable // {A} {B} {C}", $"#pragma warning disable // {A} {B} {C}");

    /// <summary>For any brackets, breaking changes only whitespace, and does not throw.</summary>
    [Theory]
    [InlineData("((a, b), c")]
    [InlineData("a, b), c)")]
    [InlineData("<, >, (>), <(, )")]
    [InlineData("' \" , (")]
    [InlineData("= => ? : || && + ,")]
    public void OddText_LosesNothing(string odd)
    {
        string text = string.Concat(Enumerable.Repeat(odd + " ", 40)).Trim();

        string broken = string.Join(' ', LineBreaker.Break(text, depth: 3).Select(part => part.Text));

        Assert.Equal(text.Replace(" ", ""), broken.Replace(" ", ""));
    }

    private static void AssertBroken(string text, params string[] expected) =>
        Assert.Equal(expected, LineBreaker.Break(text, depth: 0).Select(part => new string(' ', 4 * part.Depth) + part.Text));
}
