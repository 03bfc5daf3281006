using ExtractionPipeline.Graph.Names;
using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Graph;

/// <summary>What the graph knows of names: spellings, confusions, particles. Read once, shared by all.</summary>
public sealed class GraphModels
{
    private GraphModels(NameParser parser, Spellings spellings, NameComparer names) => (Parser, Spellings, Names) = (parser, spellings, names);

    internal NameParser Parser { get; }

    internal Spellings Spellings { get; }

    internal NameComparer Names { get; }

    /// <param name="modelsFolder">The models folder; its sub-folder `graph` is read.</param>
    /// <exception cref="InvalidDataException">A file is missing or has a bad row; the message names file and line.</exception>
    public static GraphModels Load(string modelsFolder)
    {
        string folder = Path.Combine(modelsFolder, "graph");
        return new GraphModels(
            NameParser.Load(Path.Combine(folder, "particles.tsv")),
            Spellings.Load(folder),
            new NameComparer(new SoundDistance(DataLines.Read(Path.Combine(folder, "confusions.tsv"), 2))));
    }
}
