using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExtractionPipeline.Batch.Journals;

/// <summary>The bad documents: out of the way until they or the program change, or until the user asks to try them again.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class Quarantine(JournalDatabase database, long run, string maker, TimeProvider clock)
{
    /// <summary>How many bytes of a file's state are about the file; the rest are about who tried to read it.</summary>
    private const int FileState = 16;

    /// <summary>The state of what may be better the next time, whatever the file says: it is never out of the way.</summary>
    private static readonly byte[] s_passing = [0];

    private readonly byte[] _maker = SHA256.HashData(Encoding.UTF8.GetBytes(maker));

    private volatile bool _hasAny = database.Query("SELECT 1 FROM quarantine LIMIT 1", _ => true).Count > 0;

    /// <summary>Notes a file, or a line of it, that could not be read.</summary>
    /// <param name="mayPass">True where the next try may do better: it stays news, and in the way.</param>
    /// <returns>True where that is news: not known from an earlier run, as it is.</returns>
    public bool AddFile(string path, int? line, string reason, bool mayPass) =>
        Add(path, line ?? 0, reason, mayPass ? s_passing : StateOf(path)) || mayPass;

    /// <summary>Notes a document whose extraction or writing failed.</summary>
    /// <param name="key">See <see cref="DocumentKey"/>.</param>
    /// <returns>As <see cref="AddFile"/>.</returns>
    public bool AddDocument(string source, byte[] key, string reason) => Add(source, 0, reason, key);

    /// <summary>Whether a whole file is known as bad and has not changed since.</summary>
    /// <returns>Null where it is not.</returns>
    public Quarantined? HoldsFile(string path) => Holds(path, () => StateOf(path));

    /// <summary>Whether the extraction of exactly this document is known to fail.</summary>
    /// <returns>As <see cref="HoldsFile"/>.</returns>
    public Quarantined? HoldsDocument(string source, byte[] key) => Holds(source, () => key);

    /// <summary>Whether a fault is on the list as it is.</summary>
    public bool Knows(string source, int? line, string reason) => _hasAny && database.Query(
        "SELECT 1 FROM quarantine WHERE source = $1 AND line = $2 AND reason = $3 AND length(state) > 1", _ => true, source, line ?? 0, reason).Count > 0;

    /// <returns>Stands for a file as it is now, and for who reads it.</returns>
    public byte[] KeyOf(string path) => SHA256.HashData([.. Encoding.UTF8.GetBytes(path), .. StateOf(path)]);

    /// <summary>Takes up again whatever is on the list.</summary>
    public void Clear() => database.Execute("DELETE FROM quarantine");

    /// <summary>Strikes out a document that was done.</summary>
    public void Remove(string source)
    {
        if (_hasAny)
            database.Execute("DELETE FROM quarantine WHERE source = $1 AND line = 0", source);
    }

    /// <summary>Strikes out, at the end of a run, what changed or passed and was not found bad again.</summary>
    public void RemoveOutdated()
    {
        var entries = database.Query(
            "SELECT source, line, state, seen FROM quarantine",
            row => (Source: row.GetString(0), Line: row.GetInt32(1), State: row.GetFieldValue<byte[]>(2), Seen: row.GetInt64(3)));
        foreach (var (source, line, state, seen) in entries)
        {
            bool isFile = state.Length == FileState + SHA256.HashSizeInBytes;
            if (seen != run && (state.Length == s_passing.Length || (isFile && !StateOf(source).AsSpan(0, FileState).SequenceEqual(state.AsSpan(0, FileState)))))
                database.Execute("DELETE FROM quarantine WHERE source = $1 AND line = $2", source, line);
        }
    }

    /// <returns>By source and line.</returns>
    public List<QuarantinedDocument> List() => database.Query(
        "SELECT source, line, reason, at FROM quarantine ORDER BY source, line",
        row => new QuarantinedDocument(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3)));

    private bool Add(string source, int line, string reason, byte[] state)
    {
        _hasAny = true;
        var known = database.Query(
            "SELECT reason, since FROM quarantine WHERE source = $1 AND line = $2", row => (Reason: row.GetString(0), Since: row.GetInt64(1)), source, line);
        if (known is [var old] && old.Reason == reason)
        {
            database.Execute("UPDATE quarantine SET state = $3, seen = $4 WHERE source = $1 AND line = $2", source, line, state, run);
            return old.Since == run;
        }

        string now = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        database.Execute(
            "INSERT OR REPLACE INTO quarantine (source, line, reason, at, state, since, seen) VALUES ($1, $2, $3, $4, $5, $6, $6)",
            source, line, reason, now, state, run);
        return true;
    }

    private Quarantined? Holds(string source, Func<byte[]> state)
    {
        if (!_hasAny)
            return null;
        var known = database.Query(
            "SELECT state, reason, since FROM quarantine WHERE source = $1 AND line = 0",
            row => (State: row.GetFieldValue<byte[]>(0), Reason: row.GetString(1), Since: row.GetInt64(2)), source);
        return known is [var entry] && entry.State.AsSpan().SequenceEqual(state()) ? new Quarantined(entry.Reason, entry.Since == run) : null;
    }

    /// <summary>Size and time of a file, and who tried to read it.</summary>
    private byte[] StateOf(string path)
    {
        FileInfo file = new(path);
        byte[] state = new byte[FileState + SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64LittleEndian(state, file.Exists ? file.Length : -1);
        BinaryPrimitives.WriteInt64LittleEndian(state.AsSpan(8), file.Exists ? file.LastWriteTimeUtc.Ticks : 0);
        _maker.CopyTo(state, FileState);
        return state;
    }
}
