namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>What is measured, in the order in which it is shown.</summary>
public enum Layer : byte
{
    /// <summary>The share of documents whose language is right.</summary>
    Language,

    /// <summary>Mentions, span and type as in the gold (SemEval-2013 task 9.1, strict).</summary>
    Entity,

    /// <summary>The span as in the gold, whatever the type.</summary>
    EntityExact,

    /// <summary>Half a point for a span that overlaps, whatever the type.</summary>
    EntityPartial,

    /// <summary>Type as in the gold, span overlapping.</summary>
    EntityType,

    Person,

    /// <summary>A person and a role class.</summary>
    Role,

    /// <summary>A person and a country that he or she holds a role for.</summary>
    Country,

    /// <summary>A person, a role class and its country.</summary>
    Triple,

    Meeting,

    /// <summary>The share of the gold's news that was found.</summary>
    MeetingPrimary,

    // Of meetings that were found, the share whose … is right.
    MeetingKind,
    MeetingStatus,
    MeetingDate,

    /// <summary>Of found meetings that the text does not date, the share that got no date.</summary>
    NoInventedDate,
    PlaceCountry,
    Participants,

    /// <summary>Which mentions are one person: B-cubed (Bagga and Baldwin 1998).</summary>
    Identity,

    /// <summary>The same by entities, CEAF-e (Luo 2005).</summary>
    IdentityCeaf,

    /// <summary>The same by links, LEA (Moosavi and Strube 2016).</summary>
    IdentityLea,

    DocumentDate,
}

/// <param name="Part">A type, class or rule within the layer; empty for all of it.</param>
public readonly record struct ScoreKey(Layer Layer, string Part = "") : IComparable<ScoreKey>
{
    /// <summary>True for shares, which have no precision and recall of their own.</summary>
    public bool IsShare => Layer is Layer.Language or Layer.DocumentDate or (>= Layer.MeetingPrimary and <= Layer.Participants);

    public int CompareTo(ScoreKey other) => Layer == other.Layer ? string.CompareOrdinal(Part, other.Part) : Layer.CompareTo(other.Layer);

    public static bool operator <(ScoreKey left, ScoreKey right) => left.CompareTo(right) < 0;

    public static bool operator >(ScoreKey left, ScoreKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(ScoreKey left, ScoreKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ScoreKey left, ScoreKey right) => left.CompareTo(right) >= 0;
}
