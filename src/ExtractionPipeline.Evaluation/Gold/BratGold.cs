using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Brat;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>Reads facts and mentions from brat annotations made by `gold-annotations/guidelines.md`.</summary>
/// <remarks>What cannot be read (see `gold check`) is left out.</remarks>
public sealed class BratGold
{
    private readonly BratDocument _brat;
    private readonly Dictionary<string, BratTextBound> _spans;
    private readonly List<List<BratTextBound>> _persons;

    private BratGold(BratDocument brat)
    {
        _brat = brat;
        _spans = brat.TextBounds.GroupBy(t => t.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _persons = Cluster();
    }

    /// <param name="labels">Which of our types each of the scheme's labels is.</param>
    public static (FactDocument Facts, GoldMentions Mentions) Read(BratDocument brat, string language, LabelMap labels)
    {
        var gold = new BratGold(brat);
        ImmutableArray<LabelledSpan> spans =
        [
            .. brat.TextBounds.Where(t => labels.TryMap(t.Type, out _)).Select(t => new LabelledSpan(labels.Map(t.Type), t.Span))
                .OrderBy(s => s.Span.Start).ThenByDescending(s => s.Span.End).ThenBy(s => s.Type),
        ];
        return (gold.Facts(language), new GoldMentions(spans, [.. gold._persons.Select(p => p.Select(m => m.Span).ToImmutableArray())], labels.Types));
    }

    private FactDocument Facts(string language)
    {
        ILookup<bool, BratEvent> meetings = _brat.Events.Where(e => Enum.TryParse<MeetingKind>(e.Type, out _)).ToLookup(e => _brat.HasFlag(e.Id, GoldSchema.Optional));
        return new FactDocument(
            language,
            [.. _persons.Select(PersonOf)],
            [.. meetings[false].Select(MeetingOf).Where(m => m.Participants.Length > 0)],
            [.. meetings[true].Select(MeetingOf).Where(m => m.Participants.Length > 0)]);
    }

    /// <summary>Mentions that `Equiv` ties together, in order of each person's first mention.</summary>
    private List<List<BratTextBound>> Cluster()
    {
        var clusterOf = new Dictionary<string, List<BratTextBound>>(StringComparer.Ordinal);
        foreach (BratTextBound mention in _spans.Values.Where(t => t.Type == nameof(EntityType.Person)))
            clusterOf[mention.Id] = [mention];
        foreach (BratEquivalence equivalence in _brat.Equivalences)
        {
            string[] members = [.. equivalence.Members.Where(clusterOf.ContainsKey)];
            foreach (string member in members.Skip(1))
            {
                List<BratTextBound> into = clusterOf[members[0]], from = clusterOf[member];
                if (ReferenceEquals(into, from))
                    continue;
                into.AddRange(from);
                from.ForEach(m => clusterOf[m.Id] = into);
            }
        }

        var clusters = clusterOf.Values.Distinct().ToList();
        clusters.ForEach(c => c.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start)));
        return [.. clusters.OrderBy(c => c[0].Span.Start)];
    }

    private FactPerson PersonOf(List<BratTextBound> mentions)
    {
        string[] forms = [.. mentions.Select(BaseOf).Distinct(StringComparer.Ordinal)];
        string name = mentions.Select(m => _brat.NoteOf(m.Id, GoldSchema.Name)).FirstOrDefault(n => n is not null) ?? forms.MaxBy(f => f.Length)!;
        string? latin = mentions.Select(m => _brat.NoteOf(m.Id, GoldSchema.Latin)).FirstOrDefault(n => n is not null);
        var ids = mentions.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<FactRole> roles = _brat.Relations.Where(r => r.Type == GoldSchema.Holder && ids.Contains(r.Second)).Select(RoleOf).OfType<FactRole>();
        return new FactPerson(name, [.. forms.Where(f => f != name)], latin, Distinct(roles));
    }

    /// <summary>A name that a line break cuts in two is written on one line.</summary>
    private string BaseOf(BratTextBound mention) =>
        _brat.NoteOf(mention.Id, GoldSchema.Base) ?? string.Join(' ', mention.Span.Of(_brat.Text).ToString().Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private FactRole? RoleOf(BratRelation holder)
    {
        string id = holder.First;
        if (!SnakeCase.TryParse(_brat.AttributeOf(id, GoldSchema.Class) ?? "", out RoleClass roleClass))
            return null;
        _ = SnakeCase.TryParse(_brat.AttributeOf(id, GoldSchema.RoleStatus) ?? "", out RoleStatus status);
        ImmutableArray<RoleClass> alternatives = SnakeCase.TryParse(_brat.NoteOf(id, GoldSchema.ClassAlternative) ?? "", out RoleClass other) ? [other] : [];
        return new FactRole(roleClass, alternatives, CountryOfRole(holder), status);
    }

    /// <summary>A title of several holders and as many countries (`the foreign ministers of A and B, X and Y`) pairs them in their order.</summary>
    private string? CountryOfRole(BratRelation holder)
    {
        string id = holder.First;
        string[] countries = TargetsOf(id, GoldSchema.OfCountry), holders = TargetsOf(id, GoldSchema.Holder);
        string? country = countries.Length == holders.Length ? countries[Array.IndexOf(holders, holder.Second)] : countries.FirstOrDefault();
        return (country is null ? null : _brat.NoteOf(country, GoldSchema.Code)) ?? _brat.NoteOf(id, GoldSchema.Country);
    }

    private string[] TargetsOf(string id, string relation) => [.. _brat.Relations.Where(r => r.Type == relation && r.First == id).Select(r => r.Second)];

    /// <summary>A title that names no country (`the minister`) is the role of that class that does.</summary>
    private static ImmutableArray<FactRole> Distinct(IEnumerable<FactRole> roles)
    {
        var distinct = roles.DistinctBy(r => (r.Class, r.Country, r.Status)).ToList();
        distinct.RemoveAll(r => r.Country is null && distinct.Exists(other => other.Class == r.Class && other.Country is not null));
        return [.. distinct];
    }

    private FactMeeting MeetingOf(BratEvent written)
    {
        _ = SnakeCase.TryParse(_brat.AttributeOf(written.Id, GoldSchema.MeetingStatus) ?? "", out MeetingStatus status);
        ImmutableArray<MeetingKind> alternatives = SnakeCase.TryParse(_brat.NoteOf(written.Id, GoldSchema.KindAlternative) ?? "", out MeetingKind other) ? [other] : [];
        return new FactMeeting(
            Enum.Parse<MeetingKind>(written.Type),
            alternatives,
            status,
            _brat.HasFlag(written.Id, GoldSchema.Primary),
            [.. TargetsOf(written, GoldSchema.Participant).Select(IndexOfPerson).Where(i => i >= 0).Distinct().Order()],
            _brat.NoteOf(written.Id, GoldSchema.DateNote) ?? DayOrMonth(TargetsOf(written, GoldSchema.Date).Select(t => _brat.NoteOf(t, GoldSchema.Iso))),
            _brat.NoteOf(written.Id, GoldSchema.Country) ?? TargetsOf(written, GoldSchema.Place).Select(t => _brat.NoteOf(t, GoldSchema.Code) ?? _brat.NoteOf(t, GoldSchema.Country)).FirstOrDefault(c => c is not null));
    }

    private int IndexOfPerson(string id) => _persons.FindIndex(p => p.Exists(m => m.Id == id));

    private static IEnumerable<string> TargetsOf(BratEvent written, string role) => written.Arguments.Where(a => a.Role == role).Select(a => a.Target);

    /// <summary>A year alone does not date an encounter.</summary>
    private static string? DayOrMonth(IEnumerable<string?> dates) => dates.FirstOrDefault(d => d is { Length: >= 7 });
}
