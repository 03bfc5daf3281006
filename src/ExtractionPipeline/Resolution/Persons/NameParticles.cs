using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Persons;

/// <summary>The small words of names (`bin`, `de`, `oğlu`), which are not compared, and how father's names end. From `models/particles.tsv`.</summary>
/// <remarks>Immutable, safe to share. Words are asked for as skeletons (<see cref="LetterSkeleton"/>).</remarks>
public sealed class NameParticles
{
    private const string Particle = "particle", BeforeFather = "before-father", FathersName = "fathers-name";

    private readonly FrozenSet<string> _particles;
    private readonly FrozenSet<string> _beforeFather;
    private readonly ImmutableArray<string> _fathersNames;

    private NameParticles(List<(string Word, string Kind)> rows)
    {
        _particles = rows.Where(r => r.Kind != FathersName).Select(r => r.Word).ToFrozenSet(StringComparer.Ordinal);
        _beforeFather = rows.Where(r => r.Kind == BeforeFather).Select(r => r.Word).ToFrozenSet(StringComparer.Ordinal);
        _fathersNames = [.. rows.Where(r => r.Kind == FathersName).Select(r => r.Word)];
    }

    /// <exception cref="InvalidDataException">The file is missing or a line is damaged; the message names file, line and cure.</exception>
    public static NameParticles Load(string modelsFolder)
    {
        string path = Path.Combine(modelsFolder, "particles.tsv");
        var rows = new List<(string, string)>();
        foreach (string[] row in DataLines.Read(path, 2))
        {
            if (row[1] is not (Particle or BeforeFather or FathersName))
                throw new InvalidDataException($"{path}: '{row[0]}' is '{row[1]}'; a word is {Particle} or {BeforeFather}, an ending {FathersName}.");
            rows.Add((LetterSkeleton.Of(row[0].AsSpan().TrimStart('-')), row[1]));
        }

        return new NameParticles(rows);
    }

    /// <returns>True for a small word of names.</returns>
    public bool Contain(string skeleton) => _particles.Contains(skeleton);

    /// <returns>True where the word behind is the father (`bin`).</returns>
    public bool StandBeforeFather(string skeleton) => _beforeFather.Contains(skeleton);

    /// <returns>True where one of the words ends as a father's name does.</returns>
    public bool EndFathersName(ReadOnlySpan<string> skeletons)
    {
        foreach (string skeleton in skeletons)
        {
            foreach (string ending in _fathersNames)
            {
                if (skeleton.EndsWith(ending, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }
}
