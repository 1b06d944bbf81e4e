namespace StateGen.Generator.Parsing;

/// <summary>Contains the full names of the attributes that the generator reads.</summary>
internal static class AttributeNames
{
    public const string State = "StateGen.StateAttribute";
    public const string Member = "StateGen.MemberAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";
    public const string CLSCompliant = "System.CLSCompliantAttribute";
    public const string InlineArray = "System.Runtime.CompilerServices.InlineArrayAttribute";
    public const string StructLayout = "System.Runtime.InteropServices.StructLayoutAttribute";
    public const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";
    public const string BeforeSave = "StateGen.BeforeSaveAttribute";
    public const string AfterRestore = "StateGen.AfterRestoreAttribute";
    public const string StateUnion = "StateGen.StateUnionAttribute";
    public const string UnknownCase = "StateGen.UnknownCaseAttribute";
    public const string UnknownCaseData = "StateGen.UnknownCaseData";
    public const string StateFormatter = "StateGen.StateFormatterAttribute";
    public const string FormatterVersion = "StateGen.FormatterVersionAttribute";
    public const string StateTypeArgument = "StateGen.StateTypeArgumentAttribute";
    public const string KnownValues = "StateGen.KnownValuesAttribute";
    public const string Sensitive = "StateGen.SensitiveAttribute";
    public const string Retired = "StateGen.RetiredAttribute";
    public const string StateLayoutHistory = "StateGen.CompilerServices.StateLayoutHistoryAttribute";
    public const string StateTests = "StateGen.Testing.StateTestsAttribute`1";
    public const string StateIgnore = "StateGen.StateIgnoreAttribute";
}
