using ExtractionPipeline.Graph.Names;
using ExtractionPipeline.Graph.Results;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Graph.Store;

internal enum FacetKind : byte
{
    /// <summary>Given name and surname.</summary>
    Full,

    /// <summary>A surname, perhaps with initials, and an office: whose it is others may tell.</summary>
    Partial,

    /// <summary>A single name and nothing else: a person of its document alone.</summary>
    Lone,
}

/// <summary>Which facet an entry of a document belongs to.</summary>
/// <param name="Country">Empty where no role names a state.</param>
/// <param name="Block">Of partial facets: those of one block are judged together.</param>
internal sealed record FacetIdentity(string Key, ReadName Name, string Country, FacetKind Kind, string? Block)
{
    public string Uri => ContentName.Of("person", Key);

    public static FacetIdentity Of(ResultPerson person, ReadName name, int? day)
    {
        string sounds = name.Sounds;
        ResultRole? main = person.Roles
            .OrderBy(r => r.Country is null).ThenBy(r => r.Status).ThenByDescending(r => r.Confidence).ThenBy(r => r.Class).ThenBy(r => r.Country, StringComparer.Ordinal).FirstOrDefault();
        string country = main?.Country ?? "", printed = $"{name.Printed.Language}|{name.Printed.Text}";
        if (name.Printed.IsFull)
            return new FacetIdentity($"{sounds}|{country}|{printed}", name, country, FacetKind.Full, null);
        if (main is null)
            return new FacetIdentity(person.Id, name, "", FacetKind.Lone, null);
        string year = day is { } number ? DateOnly.FromDayNumber(number).Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        return new FacetIdentity($"{sounds}|{country}|{printed}|{SnakeCase.Of(main.Class)}|{year}", name, country, FacetKind.Partial, $"{NameCode.OfWord(sounds)}|{country}");
    }

    /// <summary>`n:` for full names; `s:` for each word of one with its state, where surnames alone look for it; `p:` for those.</summary>
    public IEnumerable<string> Codes() => Kind switch
    {
        FacetKind.Full => Name.Codes().Select(c => "n:" + c).Concat(Name.WordCodes().Select(c => $"s:{c}|{Country}")),
        FacetKind.Partial => Name.WordCodes().Select(c => $"p:{c}|{Country}"),
        _ => [],
    };
}
