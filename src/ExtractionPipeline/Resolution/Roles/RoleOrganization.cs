using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Finds the organization that an office is in, where it is held for no state.</summary>
internal static class RoleOrganization
{
    /// <returns>
    /// As the text writes it, or in base form where a recognizer knows it; null for an office of a state and where none is named: a name has a capital letter
    /// somewhere, `the opposition` is none.
    /// </returns>
    public static string? Of(RoleAssertion assertion, SegmentedText text)
    {
        if (IsOfState(assertion) || In(assertion.Role) is not { Elements.IsDefault: false } capture)
            return null;
        var mention = capture.Elements.Length == 1 ? capture.Elements[0].Mention : null;
        string written = mention?.BaseForm ?? (mention?.Span ?? text.SpanOf(capture.Tokens)).Of(text.Text).ToString();
        return written.Any(char.IsUpper) ? written : null;
    }

    /// <returns>True where one stands, with a name or without.</returns>
    public static bool IsNamed(RoleAssertion assertion) => !IsOfState(assertion) && !In(assertion.Role).Elements.IsDefault;

    private static bool IsOfState(RoleAssertion assertion) => assertion.Country is not null && !assertion.Class.IsStateless() && assertion.Role["stateless"] is null;

    private static Capture In(Element role)
    {
        foreach (var element in role.SelfAndParts)
        {
            foreach (var part in element.Parts)
            {
                if (part.Name == Elements.OrganizationPart)
                    return part;
            }
        }

        return default;
    }
}
