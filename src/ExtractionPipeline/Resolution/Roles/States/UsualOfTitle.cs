namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>A title that only one state uses, or the publisher where it is one of those that do (features `default`, `where`).</summary>
internal sealed class UsualOfTitle : IStateClue
{
    public StateAnswer Of(OpenOffice office) => office.Said.Role["default"] is { } usual
        ? office.Home is { } home && office.Said.Role["where"]?.Contains(home, StringComparison.Ordinal) == true ? home : usual
        : null;
}
