using System.ServiceModel.Syndication;
using System.Xml;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>RSS 2.0 and Atom: a document an entry, its text from `content:encoded`, `content` or the summary.</summary>
internal sealed class FeedFormat : IFileFormat
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";

    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 0 };

    public IEnumerable<ReadItem> Read(FileContent file)
    {
        List<ReadItem> items = [];
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(file.Bytes), s_settings);
            SyndicationFeed feed = SyndicationFeed.Load(xml);
            items.AddRange(feed.Items.Select(item => Document(file, item, feed.Language)));
            if (items.Count == 0)
                items.Add(file.Fault("a feed without entries"));
        }
        catch (XmlException fault)
        {
            items.Add(file.Fault($"neither RSS 2.0 nor Atom: {fault.Message}", fault.LineNumber > 0 ? fault.LineNumber : null));
        }
        catch (Exception fault) when (fault is NotSupportedException or FormatException or InvalidOperationException or ArgumentException)
        {
            items.Add(file.Fault($"neither RSS 2.0 nor Atom: {fault.Message}"));
        }

        return items;
    }

    private static ReadItem Document(FileContent file, SyndicationItem item, string? language)
    {
        string? title = item.Title is null ? null : HtmlPage.TextOf(item.Title.Text);
        string body = HtmlPage.TextOf(Content(item));
        string? url = (item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate") ?? item.Links.FirstOrDefault())?.Uri.ToString();
        string name = NameOf(item.Id is { Length: > 0 } id ? id : url ?? title ?? "entry");
        string code = CaseFolding.Common.Fold(language ?? "").Split('-')[0];
        return file.Document(
            new SourceDocument($"{file.Source}/{name}.html", title is null || HtmlText.BeginsWith(body, title) ? body : $"{title}\n\n{body}".Trim())
            {
                Title = title,
                Url = url,
                Date = DateOf(item),
                DeclaredLanguage = code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) ? new LanguageCode(code) : null,
                IsConverted = true,
            },
            name);
    }

    private static string Content(SyndicationItem item) =>
        item.ElementExtensions.ReadElementExtensions<string>("encoded", ContentNamespace).FirstOrDefault()
        ?? (item.Content as TextSyndicationContent)?.Text ?? item.Summary?.Text ?? "";

    /// <summary>Null where the feed gives none, or one that is no date.</summary>
    private static DateOnly? DateOf(SyndicationItem item)
    {
        try
        {
            DateTimeOffset moment = item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime;
            return moment == default ? null : DateOnly.FromDateTime(moment.DateTime);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The last part of an address, or the whole of an id that is none.</summary>
    private static string NameOf(string id) => Path.GetFileNameWithoutExtension(id.TrimEnd('/').Split('/')[^1]) is { Length: > 0 } name ? name : "entry";
}
