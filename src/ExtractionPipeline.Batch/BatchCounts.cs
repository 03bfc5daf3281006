using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Batch;

/// <summary>What a run has done so far. One thread counts, any may look.</summary>
public sealed class BatchCounts(BatchMetrics metrics)
{
    private readonly Dictionary<string, Tally> _byLanguage = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Tally> _byFact = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Tally> _byReason = new(StringComparer.Ordinal);

    private readonly Lock _gate = new();

    private long _extracted, _unchanged, _failed, _setAside;

    /// <summary>Documents that were extracted and written.</summary>
    public long Extracted => Interlocked.Read(ref _extracted);

    /// <summary>Documents whose result was already there.</summary>
    public long Unchanged => Interlocked.Read(ref _unchanged);

    /// <summary>Documents, files and folders that gave no result.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>What gave no result in an earlier run and was left alone in this one.</summary>
    public long SetAside => Interlocked.Read(ref _setAside);

    public long Documents => Extracted + Unchanged;

    /// <returns>Documents extracted, by language.</returns>
    public IReadOnlyList<Tally> ByLanguage() => Sorted(_byLanguage);

    /// <returns>Facts of the documents extracted, by kind: persons, roles by status, meetings by kind.</returns>
    public IReadOnlyList<Tally> ByFact() => Sorted(_byFact);

    /// <returns>Failures by reason, numbers and names taken out of it.</returns>
    public IReadOnlyList<Tally> ByReason() => Sorted(_byReason);

    internal void CountExtracted(Extraction extraction)
    {
        Interlocked.Increment(ref _extracted);
        string language = extraction.Language.Language.ToString();
        metrics.Document(language);
        lock (_gate)
        {
            Add(_byLanguage, language, 1);
            foreach (var (kind, count) in FactsOf(extraction))
            {
                Add(_byFact, kind, count);
                metrics.Fact(kind, count);
            }
        }
    }

    internal void CountUnchanged()
    {
        Interlocked.Increment(ref _unchanged);
        metrics.Document("unchanged");
    }

    internal void CountSetAside() => Interlocked.Increment(ref _setAside);

    internal void CountFailed(string reason)
    {
        Interlocked.Increment(ref _failed);
        string kind = ReasonKind.Of(reason);
        metrics.Failure(kind);
        lock (_gate)
            Add(_byReason, kind, 1);
    }

    /// <returns>`persons`, `roles current` …, `meetings phone_call` ….</returns>
    internal static IEnumerable<(string Kind, long Count)> FactsOf(Extraction extraction)
    {
        if (extraction.Persons.Length > 0)
            yield return ("persons", extraction.Persons.Length);
        foreach (var roles in extraction.Persons.SelectMany(p => p.Roles).GroupBy(r => SnakeCase.Of(r.Status)))
            yield return ($"roles {roles.Key}", roles.Count());
        foreach (var meetings in extraction.Meetings.GroupBy(m => SnakeCase.Of(m.Kind)))
            yield return ($"meetings {meetings.Key}", meetings.Count());
    }

    private static void Add(Dictionary<string, Tally> counts, string key, long count) =>
        counts[key] = new Tally(key, count + (counts.TryGetValue(key, out var before) ? before.Count : 0));

    private List<Tally> Sorted(Dictionary<string, Tally> counts)
    {
        lock (_gate)
            return [.. counts.Values.OrderBy(t => t.Key, StringComparer.Ordinal)];
    }
}
