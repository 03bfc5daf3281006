using System.Security.Cryptography;
using System.Text;

namespace ExtractionPipeline.Batch.Watching;

/// <summary>Tells which files of a folder have stopped changing and are to be read: new ones, and those that changed since they were read.</summary>
/// <remarks>A file whose size and time stay the same for a while is taken for whole. Remembers some 50 bytes a file, not its name.</remarks>
/// <param name="settleTime">How long a file must stay the same.</param>
public sealed class SettledFiles(TimeSpan settleTime, TimeProvider clock)
{
    private readonly Dictionary<UInt128, Sighting> _seen = [];

    private int _scan;

    /// <summary>Files that were seen and may still be written.</summary>
    public int Waiting { get; private set; }

    /// <summary>Looks at all files once.</summary>
    /// <returns>Those to read now; each only once, until it changes again.</returns>
    public List<string> Scan(IEnumerable<string> files)
    {
        _scan++;
        Waiting = 0;
        long now = clock.GetTimestamp();
        List<string> settled = [];
        foreach (string path in files)
        {
            FileInfo file = new(path);
            if (!file.Exists)
                continue;
            UInt128 id = IdOf(path);
            Sighting state = new(file.Length, file.LastWriteTimeUtc.Ticks, now, IsRead: false, _scan);
            if (_seen.TryGetValue(id, out Sighting before) && before.Length == state.Length && before.Time == state.Time)
            {
                state = before with { Scan = _scan };
                if (!before.IsRead && clock.GetElapsedTime(before.Since, now) >= settleTime)
                {
                    settled.Add(path);
                    state = state with { IsRead = true };
                }
            }

            if (!state.IsRead)
                Waiting++;
            _seen[id] = state;
        }

        foreach (var (id, sighting) in _seen)
        {
            if (sighting.Scan != _scan)
                _seen.Remove(id); // gone: should it come again, it is new
        }

        return settled;
    }

    private static UInt128 IdOf(string path) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(path)));

    /// <param name="Since">When it was first seen with this size and time, by the clock's timestamp.</param>
    /// <param name="Scan">When it was last seen.</param>
    private readonly record struct Sighting(long Length, long Time, long Since, bool IsRead, int Scan);
}
