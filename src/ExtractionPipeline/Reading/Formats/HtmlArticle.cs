using AngleSharp.Dom;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>Finds the element of a page that holds its article.</summary>
/// <remarks>
/// What the page marks as its article wins. Else paragraphs vote for their parents, as in Mozilla's Readability: by length, less what of it is
/// links; a parent counts in full, a grandparent half. Linear in the page.
/// </remarks>
internal static class HtmlArticle
{
    private static readonly string[] s_marked = ["[itemprop='articleBody']", "article", "[role='main']", "main"];

    private static readonly HashSet<string> s_never = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "aside", "form", "iframe", "svg", "button", "select", "footer", "object", "head",
    };

    /// <summary>Words of class names and ids that stand on what is no article.</summary>
    private static readonly HashSet<string> s_furniture = new(StringComparer.Ordinal)
    {
        "menu", "nav", "navbar", "navigation", "breadcrumb", "breadcrumbs", "share", "sharing", "social", "related", "sidebar", "cookie", "cookies", "comment", "comments", "banner", "pagination", "pager",
        "tags", "subscribe", "subscription", "popup", "modal", "advert", "ads", "footer", "print", "widget", "recommended", "promo", "newsletter",
    };

    private const int LeastArticle = 140; // characters: less is a teaser

    private const int LeastParagraph = 25;

    public static INode Find(IDocument page)
    {
        foreach (string selector in s_marked)
        {
            IElement[] found = [.. page.QuerySelectorAll(selector)];
            if (found.Length > 0 && found.Select(e => (Element: e, Length: OwnLength(e))).MaxBy(e => e.Length) is { Length: >= LeastArticle } longest)
                return longest.Element;
        }

        return Voted(page) ?? (INode?)page.Body ?? page;
    }

    /// <summary>True for elements that hold nothing to read, and for those that sites call menus and the like.</summary>
    public static bool IsFurniture(IElement element) =>
        s_never.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.LocalName is not ("body" or "html" or "article" or "main" or "p") && NamesOf(element).Any(s_furniture.Contains));

    private static string[] NamesOf(IElement element) =>
        CaseFolding.Common.Fold($"{element.ClassName} {element.Id}").Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);

    private static INode? Voted(IDocument page)
    {
        Dictionary<IElement, double> votes = [];
        foreach (IElement paragraph in HtmlText.Elements(page.Body).Where(e => e.LocalName is "p" or "pre" or "td" || (e.LocalName is "div" or "section" && HtmlText.HasOwnWords(e))))
        {
            string text = HtmlText.Line(paragraph);
            if (text.Length < LeastParagraph || paragraph.ParentElement is not { } parent)
                continue;
            double links = paragraph.LocalName is "div" or "section" ? 0 : paragraph.Children.Where(c => c.LocalName == "a").Sum(a => a.TextContent.Length);
            double vote = text.Length - (2 * links);
            Vote(paragraph.LocalName is "div" or "section" or "td" ? paragraph : parent, vote);
            if (parent.ParentElement is { } grandparent)
                Vote(grandparent, vote / 2);
        }

        return votes.Count == 0 ? null : votes.MaxBy(v => v.Value).Key;

        void Vote(IElement element, double vote) => votes[element] = votes.GetValueOrDefault(element) + vote;
    }

    private static int OwnLength(IElement element) => HtmlText.Of(element).Length;
}
