using System.Text;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Benchmarks;

/// <summary>Documents of some 3 KB of UTF-8, languages mixed: releases as they are where they are long enough, shorter ones of a language joined.</summary>
internal static class MixedDocuments
{
    /// <summary>What a release is long, on the average of those that were looked at; the budget is stated for it.</summary>
    public const int Bytes = 3000;

    /// <param name="inputs">Files and folders, as `extract` takes them.</param>
    /// <returns>The same documents for the same input; languages take turns.</returns>
    public static IReadOnlyList<SourceDocument> Load(IReadOnlyList<string> inputs, LanguageDetector detector)
    {
        var byLanguage = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var document in new DocumentReader(new ReaderOptions()).Read(inputs).OfType<ReadDocument>())
        {
            string language = detector.Detect(document.Document.Text).Language.ToString();
            if (!byLanguage.TryGetValue(language, out var texts))
                byLanguage.Add(language, texts = []);
            texts.Add(document.Document.Text);
        }

        var joined = byLanguage.Select(l => Join(l.Key, l.Value).ToList()).ToList();
        return [.. Enumerable.Range(0, joined.Max(l => l.Count)).SelectMany(i => joined.Where(l => i < l.Count).Select(l => l[i]))];
    }

    /// <summary>Closes a document as soon as another text would carry it further from the wanted size than it is.</summary>
    private static IEnumerable<SourceDocument> Join(string language, List<string> texts)
    {
        var document = new StringBuilder();
        int size = 0, number = 0;
        foreach (string text in texts)
        {
            int more = Encoding.UTF8.GetByteCount(text);
            if (size > 0 && size + (more / 2) > Bytes)
            {
                yield return new SourceDocument($"{language}-{number++}", document.ToString());
                document.Clear();
                size = 0;
            }

            document.Append(size > 0 ? "\n\n" : "").Append(text);
            size += more;
        }

        if (size > 0)
            yield return new SourceDocument($"{language}-{number}", document.ToString());
    }
}
