using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>What a web page says, without what surrounds it.</summary>
/// <param name="Text">The article, a line a block, with the title as its first line.</param>
internal sealed record HtmlPage(string? Title, DateOnly? Date, LanguageCode? Language, string? Url, string Text)
{
    public static HtmlPage Parse(string html)
    {
        IDocument page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        string? title = HtmlMetadata.Title(page);
        string text = HtmlText.Of(HtmlArticle.Find(page));
        if (title is not null && !HtmlText.BeginsWith(text, title))
            text = text.Length == 0 ? "" : title + "\n\n" + text;
        return new HtmlPage(title, HtmlMetadata.Date(page), HtmlMetadata.Language(page), HtmlMetadata.Url(page), text);
    }

    /// <summary>The text of a piece of HTML, as feeds and mails hold it.</summary>
    public static string TextOf(string html) => HtmlText.Of(new HtmlParser().ParseDocument(html).Body!);

    public SourceDocument ToDocument(string source) => new(source, Text) { Title = Title, Date = Date, Url = Url, DeclaredLanguage = Language, IsConverted = true };
}
