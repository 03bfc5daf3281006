using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution;

/// <summary>The names that rules and resolution share: what resolution reads in phrases and facts. docs/rules.md lists them for rule writers.</summary>
internal static class Elements
{
    public const string Person = "Person", Role = "Role", People = "People", Pronoun = "Pronoun", Others = "Others";

    /// <summary>Captures: of a Person its `role`s; of People its `item`s; of a Role its `title`, `owner` (state) and `organization`.</summary>
    public const string RolePart = "role", ItemPart = "item", TitlePart = "title", OwnerPart = "owner", OrganizationPart = "organization", NamePart = "name";

    /// <summary>All parts of a name at any depth, outermost first.</summary>
    public static IEnumerable<Element> Deep(this Element element, string name)
    {
        foreach (var part in element.Parts)
        {
            foreach (var inner in part.Elements)
            {
                if (part.Name == name)
                    yield return inner;
                foreach (var deeper in inner.Deep(name))
                    yield return deeper;
            }
        }
    }

    /// <summary>The element and everything that it was built of.</summary>
    public static IEnumerable<Element> SelfAndParts(this Element element) => element.SelfAndParts;
}
