using System.Collections.Immutable;
using System.Globalization;
using ExtractionPipeline.Evaluation.Brat;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>Finds what is wrong with an annotated document by `gold-annotations/annotation.conf` and `guidelines.md`.</summary>
/// <remarks>A document that has spans only, as training data, is checked for its spans only.</remarks>
public sealed class GoldCheck
{
    private readonly BratDocument _brat;
    private readonly string _file;
    private readonly Dictionary<string, BratAnnotation> _byId = new(StringComparer.Ordinal);
    private readonly List<GoldFault> _faults = [];

    private GoldCheck(BratDocument brat, string file) => (_brat, _file) = (brat, file);

    /// <returns>All faults in order of their lines.</returns>
    public static ImmutableArray<GoldFault> Check(string text, IEnumerable<string> lines, string file)
    {
        var (brat, faults) = BratReader.Read(text, lines, file);
        var check = new GoldCheck(brat, file);
        check.Run();
        return [.. faults.Concat(check._faults).OrderBy(f => f.Line).ThenBy(f => f.Message, StringComparer.Ordinal)];
    }

    private void Run()
    {
        foreach (BratAnnotation annotation in _brat.Annotations.Where(a => a is not BratEquivalence))
        {
            if (!_byId.TryAdd(annotation.Id, annotation))
                Fault(annotation, $"the id {annotation.Id} is taken by line {_byId[annotation.Id].Line}.");
        }

        foreach (BratTextBound span in _brat.TextBounds)
            CheckSpan(span);
        CheckOverlaps([.. _brat.TextBounds.Where(t => IsEntity(t.Type)).OrderBy(t => t.Span.Start).ThenByDescending(t => t.Span.End)]);
        foreach (BratRelation relation in _brat.Relations)
            CheckRelation(relation);
        foreach (BratEvent written in _brat.Events)
            CheckEvent(written);
        foreach (BratEquivalence equivalence in _brat.Equivalences)
        {
            foreach (string member in equivalence.Members)
                Expect(equivalence, member, [nameof(EntityType.Person)]);
        }

        foreach (BratProperty property in _brat.Annotations.OfType<BratProperty>())
            CheckProperty(property);
        foreach (BratNote note in _brat.Annotations.OfType<BratNote>())
            CheckNote(note);
        if (_brat.Annotations.Any(a => a is not BratTextBound))
            CheckCompleteness();
    }

    private void CheckSpan(BratTextBound span)
    {
        string slice = span.Span.Of(_brat.Text).ToString();
        if (slice.Replace('\n', ' ') != span.Quote)
            Fault(span, $"the text says '{slice}' there, the line '{span.Quote}'.");
        if (char.IsWhiteSpace(slice[0]) || char.IsWhiteSpace(slice[^1]))
            Fault(span, $"'{slice}' begins or ends with a space.");
        if (!IsEntity(span.Type) && !IsEncounter(span.Type))
            Fault(span, $"'{span.Type}' is no type: expected {string.Join(", ", Enum.GetNames<EntityType>().Concat(Enum.GetNames<MeetingKind>()))}.");
    }

    /// <param name="spans">Sorted by start, the longer first.</param>
    private void CheckOverlaps(BratTextBound[] spans)
    {
        for (int i = 0; i < spans.Length; i++)
        {
            for (int j = i + 1; j < spans.Length && spans[j].Span.Start < spans[i].Span.End; j++)
            {
                if (!spans[i].Span.Contains(spans[j].Span))
                    Fault(spans[j], $"'{spans[j].Quote}' crosses '{spans[i].Quote}' of line {spans[i].Line}.");
                else if (spans[i].Type == spans[j].Type)
                    Fault(spans[j], $"'{spans[j].Quote}' lies inside '{spans[i].Quote}' of line {spans[i].Line}, which is a {spans[i].Type} too.");
            }
        }
    }

    private void CheckRelation(BratRelation relation)
    {
        string? target = relation.Type switch
        {
            GoldSchema.Holder => nameof(EntityType.Person),
            GoldSchema.OfCountry => nameof(EntityType.Country),
            GoldSchema.OfOrganization => nameof(EntityType.Organization),
            _ => null,
        };
        if (target is null)
        {
            Fault(relation, $"'{relation.Type}' is no relation: expected {GoldSchema.Holder}, {GoldSchema.OfCountry} or {GoldSchema.OfOrganization}.");
            return;
        }

        Expect(relation, relation.First, [nameof(EntityType.Role)]);
        Expect(relation, relation.Second, [target]);
    }

    private void CheckEvent(BratEvent written)
    {
        if (!IsEncounter(written.Type))
            Fault(written, $"'{written.Type}' is no encounter: expected {string.Join(", ", Enum.GetNames<MeetingKind>())}.");
        else
            Expect(written, written.Trigger, [written.Type]);
        foreach (var (role, target) in written.Arguments)
        {
            if (GoldSchema.ArgumentTypes.TryGetValue(role, out string[]? types))
                Expect(written, target, types);
            else
                Fault(written, $"'{role}' is no argument: expected {string.Join(", ", GoldSchema.ArgumentTypes.Keys)}.");
        }

        if (!written.Arguments.Any(a => a.Role == GoldSchema.Participant))
            Fault(written, "an encounter needs a Participant.");
        if (_brat.AttributeOf(written.Id, GoldSchema.MeetingStatus) is null)
            Fault(written, $"an encounter needs {GoldSchema.MeetingStatus}: held, planned or past.");
    }

    private void CheckProperty(BratProperty property)
    {
        bool isRight = property.Type switch
        {
            GoldSchema.Class => SnakeCase.TryParse(property.Value ?? "", out RoleClass _),
            GoldSchema.RoleStatus => SnakeCase.TryParse(property.Value ?? "", out RoleStatus _),
            GoldSchema.MeetingStatus => SnakeCase.TryParse(property.Value ?? "", out MeetingStatus _),
            GoldSchema.Primary or GoldSchema.Optional => property.Value is null,
            _ => false,
        };
        if (!isRight)
            Fault(property, $"'{property.Type} {property.Value}' is no attribute or none of its values; annotation.conf lists them.");
        Expect(property, property.Target, property.Type is GoldSchema.Class or GoldSchema.RoleStatus ? [nameof(EntityType.Role)] : Enum.GetNames<MeetingKind>());
    }

    private void CheckNote(BratNote note)
    {
        if (TypeOf(note.Target) is not { } type)
        {
            Fault(note, $"{note.Target} is not in this file.");
            return;
        }

        foreach (var (key, value) in NoteText.Parse(note.Text))
        {
            if (!GoldSchema.NoteKeysOf(type).Contains(key))
                Fault(note, $"a {type} has no key '{key}': expected {string.Join(", ", GoldSchema.NoteKeysOf(type))}.");
            else if (key is GoldSchema.Code or GoldSchema.Country && !(value.Length == 2 && value.All(char.IsAsciiLetterUpper)))
                Fault(note, $"'{value}' is no ISO 3166-1 code of two capital letters.");
            else if (key is GoldSchema.Iso or GoldSchema.DateNote && !IsIsoDate(value))
                Fault(note, $"'{value}' is no date: expected 2025-11-26, 2025-11 or 2025.");
            else if (key == GoldSchema.ClassAlternative && !SnakeCase.TryParse(value, out RoleClass _))
                Fault(note, $"'{value}' is no class of roles.");
            else if (key == GoldSchema.KindAlternative && !SnakeCase.TryParse(value, out MeetingKind _))
                Fault(note, $"'{value}' is no kind of encounter.");
        }
    }

    private void CheckCompleteness()
    {
        foreach (BratTextBound span in _brat.TextBounds)
        {
            if (span.Type == nameof(EntityType.Country) && _brat.NoteOf(span.Id, GoldSchema.Code) is null)
                Fault(span, $"'{span.Quote}' needs a note `code=` with its ISO 3166-1 code.");
            else if (IsEncounter(span.Type) && !_brat.Events.Any(e => e.Trigger == span.Id))
                Fault(span, $"no event has '{span.Quote}' as its word.");
        }

        foreach (BratRelation holder in _brat.Relations.Where(r => r.Type == GoldSchema.Holder))
        {
            if (_brat.AttributeOf(holder.First, GoldSchema.Class) is null)
                Fault(holder, $"the role {holder.First} has a holder and no {GoldSchema.Class}.");
        }
    }

    private void Expect(BratAnnotation from, string target, string[] types)
    {
        if (TypeOf(target) is not { } type)
            Fault(from, $"{target} is not in this file.");
        else if (!types.Contains(type))
            Fault(from, $"{target} is a {type}: expected {string.Join(" or ", types)}.");
    }

    private string? TypeOf(string id) => _byId.GetValueOrDefault(id) switch
    {
        BratTextBound span => span.Type,
        BratEvent written => written.Type,
        _ => null,
    };

    private static bool IsEntity(string type) => Enum.TryParse<EntityType>(type, out _);

    private static bool IsEncounter(string type) => Enum.TryParse<MeetingKind>(type, out _);

    private static bool IsIsoDate(string value) =>
        DateOnly.TryParseExact(value, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private void Fault(BratAnnotation at, string message) => _faults.Add(new GoldFault(_file, at.Line, message));
}
