namespace StateGen.Generator;

/// <summary>The ids of the rules, for those who need them as constants: code fixes.</summary>
internal static class DiagnosticIds
{
    public const string NotPartial = "SG0001";
    public const string UnsupportedKind = "SG0002";
    public const string InvalidName = "SG0003";
    public const string DuplicateId = "SG0010";
    public const string InvalidId = "SG0011";
    public const string InvalidSince = "SG0012";
    public const string InvalidVersion = "SG0013";
    public const string InvalidOldestVersion = "SG0014";
    public const string RetiredId = "SG0015";
    public const string InvalidRetired = "SG0016";
    public const string InvalidMigration = "SG0017";
    public const string MissingId = "SG0020";
    public const string UnsupportedType = "SG0021";
    public const string NotState = "SG0022";
    public const string CannotBeFixed = "SG0023";
    public const string NotInstanceData = "SG0024";
    public const string InvalidHook = "SG0025";
    public const string NotUnion = "SG0026";
    public const string InvalidKnownValues = "SG0029";
    public const string CannotBeSet = "SG0030";
    public const string NoConstructor = "SG0031";
    public const string InitializerLost = "SG0032";
    public const string CannotPreserve = "SG0033";
    public const string NotAUnion = "SG0040";
    public const string InvalidTag = "SG0041";
    public const string DuplicateTag = "SG0042";
    public const string InvalidCase = "SG0043";
    public const string MissingCase = "SG0044";
    public const string InvalidUnknownCase = "SG0045";
    public const string ComparesGraph = "SG0046";
    public const string ReferenceInLaterLayer = "SG0047";
    public const string SecretNotMarked = "SG0050";
    public const string MemberOutsideState = "SG0051";
    public const string NotRecorded = "SG0060";
    public const string StaleLine = "SG0061";
    public const string WrongLine = "SG0062";
    public const string NameTaken = "SG0063";
    public const string MemberGone = "SG0064";
    public const string IdChanged = "SG0065";
    public const string IdReused = "SG0066";
    public const string TypeChanged = "SG0067";
    public const string SinceChanged = "SG0068";
    public const string SinceMissing = "SG0069";
    public const string InitialValueChanged = "SG0070";
    public const string KnownValuesChanged = "SG0071";
    public const string CaseChanged = "SG0072";
    public const string NameChanged = "SG0073";
    public const string KindChanged = "SG0074";
    public const string VersionLowered = "SG0075";
}
