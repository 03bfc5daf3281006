using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace ExtractionPipeline.Batch.Journals;

/// <summary>Notes what is being read at each moment, so that the next run knows what the program ended with: a document that ends it every time is found out.</summary>
/// <remarks>
/// Safe to share between threads. The notes are keys in places of a small file that outlive the process, at two writes of 32 bytes a document.
/// What was under way at a kill is read alone in the next run: so its neighbours are soon cleared of suspicion.
/// </remarks>
internal sealed class UnderWay : IDisposable
{
    public const string Reason = "the program ended while reading it";

    /// <summary>How often the program may end with a document in a row: whoever kills runs at random hits the same one twice now and then, hardly three times.</summary>
    public const int MostEnds = 3;

    private const int KeyLength = SHA256.HashSizeInBytes, Places = 256;

    private static readonly byte[] s_nothing = new byte[KeyLength];

    private readonly JournalDatabase _database;

    private readonly SafeFileHandle _file;

    private readonly FrozenDictionary<string, int> _suspects;

    private readonly ReaderWriterLockSlim _company = new();

    private readonly Stack<int> _free = new(Enumerable.Range(0, Places));

    private UnderWay(JournalDatabase database, SafeFileHandle file, FrozenDictionary<string, int> suspects) => (_database, _file, _suspects) = (database, file, suspects);

    /// <param name="isResumed">Whether the run before did not come to its end.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static UnderWay Open(string path, JournalDatabase database, bool isResumed)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        try
        {
            if (isResumed)
                Suspect(file, database);
            else
                database.Execute("DELETE FROM ended");
            database.Commit();
            RandomAccess.Write(file, new byte[Places * KeyLength], 0);
            var suspects = database.Query("SELECT key, times FROM ended", row => KeyValuePair.Create(Convert.ToHexString(row.GetFieldValue<byte[]>(0)), row.GetInt32(1)));
            return new UnderWay(database, file, suspects.ToFrozenDictionary(StringComparer.Ordinal));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether the program ended with this too often for another try.</summary>
    public bool EndsProgram(byte[] key) => EndsWith(key) >= MostEnds;

    /// <summary>Does work on a document, alone where the program ended with it before.</summary>
    /// <param name="key">See <see cref="DocumentKey"/>.</param>
    public T During<T>(byte[] key, Func<T> work)
    {
        if (_suspects.Count == 0)
            return Noted(key, work);
        bool isAlone = EndsWith(key) > 0;
        if (isAlone)
            _company.EnterWriteLock();
        else
            _company.EnterReadLock();
        try
        {
            return Noted(key, work);
        }
        finally
        {
            if (isAlone)
                _company.ExitWriteLock();
            else
                _company.ExitReadLock();
        }
    }

    /// <returns>The place of the note; -1 where all are taken.</returns>
    public int Begin(byte[] key)
    {
        int place;
        lock (_free)
        {
            if (!_free.TryPop(out place))
                return -1;
        }

        RandomAccess.Write(_file, key, (long)place * KeyLength);
        return place;
    }

    /// <param name="place">As <see cref="Begin"/> gave it.</param>
    public void End(int place)
    {
        if (place < 0)
            return;
        RandomAccess.Write(_file, s_nothing, (long)place * KeyLength);
        lock (_free)
            _free.Push(place);
    }

    /// <summary>Clears of suspicion what was done, or is on the list of bad documents now.</summary>
    public void Clear(byte[] key)
    {
        if (EndsWith(key) > 0)
            _database.Execute("DELETE FROM ended WHERE key = $1", key);
    }

    public void Dispose()
    {
        _file.Dispose();
        _company.Dispose();
    }

    private int EndsWith(byte[] key) => _suspects.Count == 0 ? 0 : _suspects.GetValueOrDefault(Convert.ToHexString(key));

    private T Noted<T>(byte[] key, Func<T> work)
    {
        int place = Begin(key);
        try
        {
            return work();
        }
        catch (OutOfMemoryException)
        {
            place = -1; // it ends the program: the note stays
            throw;
        }
        finally
        {
            End(place);
        }
    }

    private static void Suspect(SafeFileHandle file, JournalDatabase database)
    {
        byte[] notes = new byte[Places * KeyLength];
        int length = RandomAccess.Read(file, notes, 0);
        for (int at = 0; at + KeyLength <= length; at += KeyLength)
        {
            byte[] key = notes[at..(at + KeyLength)];
            if (!key.AsSpan().SequenceEqual(s_nothing))
                database.Execute("INSERT INTO ended (key, times) VALUES ($1, 1) ON CONFLICT (key) DO UPDATE SET times = times + 1", key);
        }
    }
}
