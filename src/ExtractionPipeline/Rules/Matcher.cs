using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

/// <summary>Where a pattern matched a sequence, and what it captured.</summary>
/// <param name="Start">Index of the first element.</param>
/// <param name="End">Index behind the last element.</param>
internal readonly record struct PatternMatch(int Start, int End, ImmutableArray<(string Name, int Start, int End)> Captures);

/// <summary>Runs compiled patterns over sequences of elements.</summary>
/// <remarks>
/// A backtracking machine that visits each pair of instruction and position at most once (Cox, "Regular Expression Matching: the Virtual
/// Machine Approach", the bit-state engine of RE2): time is linear in the length of the sequence times that of the pattern, whatever the text.
/// Not safe to share between threads: it keeps its scratch memory.
/// </remarks>
internal sealed class Matcher
{
    private readonly Stack<(int Code, int At, CaptureLink? Captures)> _work = new();
    private Matcher? _ahead;
    private int[] _visited = [];
    private int _generation;

    /// <summary>How far the last runs came before a test failed: the index of the element that did not fit; -1 where none was tried.</summary>
    public int Furthest { get; set; } = -1;

    /// <summary>All matches of a pattern, in order of their start, at most one for each start; they may overlap.</summary>
    public IEnumerable<PatternMatch> All(PatternProgram program, ImmutableArray<Element> sequence)
    {
        Forget(program, sequence.Length);
        for (int start = 0; start < sequence.Length; start++)
        {
            if (!CanStart(program, sequence[start]) || Match(program, sequence, start) is not { } match)
                continue;
            yield return match;
            // What was visited on the way to a match may lead to another from a later start.
            Forget(program, sequence.Length);
        }
    }

    /// <summary>The preferred match that begins at an element, forgetting earlier visits.</summary>
    public PatternMatch? At(PatternProgram program, ImmutableArray<Element> sequence, int start)
    {
        Forget(program, sequence.Length);
        return Match(program, sequence, start);
    }

    private void Forget(PatternProgram program, int length)
    {
        int needed = program.Instructions.Length * (length + 1);
        if (_visited.Length < needed)
        {
            _visited = new int[Math.Max(needed, 4096)];
            _generation = 0;
        }

        _generation++;
    }

    private PatternMatch? Match(PatternProgram program, ImmutableArray<Element> sequence, int start)
    {
        int width = program.Instructions.Length;
        _work.Clear();
        _work.Push((0, start, null));
        while (_work.TryPop(out var state))
        {
            var (code, at, captures) = state;
            while (true)
            {
                ref int visited = ref _visited[at * width + code];
                if (visited == _generation)
                    break;
                visited = _generation;
                ref readonly var instruction = ref program.Instructions.ItemRef(code);
                bool goesOn = true;
                switch (instruction.Operation)
                {
                    case Operation.Test:
                        goesOn = at < sequence.Length && instruction.Atom!.Matches(sequence[at]);
                        if (!goesOn && at > Furthest && at > start)
                            Furthest = at;
                        at++;
                        code++;
                        break;
                    case Operation.Split:
                        _work.Push((instruction.Second, at, captures));
                        code = instruction.First;
                        break;
                    case Operation.Jump:
                        code = instruction.First;
                        break;
                    case Operation.OpenCapture:
                        captures = new CaptureLink(instruction.First, at, true, captures);
                        code++;
                        break;
                    case Operation.CloseCapture:
                        captures = new CaptureLink(instruction.First, at, false, captures);
                        code++;
                        break;
                    case Operation.LookAhead:
                        goesOn = LooksAhead(instruction.Inner!, sequence, at) != instruction.Flag;
                        code++;
                        break;
                    case Operation.LookBehind:
                        goesOn = (at > 0 && instruction.Atom!.Matches(sequence[at - 1])) != instruction.Flag;
                        code++;
                        break;
                    case Operation.Boundary:
                        goesOn = at == (instruction.Flag ? 0 : sequence.Length);
                        code++;
                        break;
                    case Operation.Accept:
                        return new PatternMatch(start, at, Captures(program, captures));
                }

                if (!goesOn)
                    break;
            }
        }

        return null;
    }

    /// <summary>A look ahead is short by nature; its own visits are bounded by its length times what is left.</summary>
    private bool LooksAhead(PatternProgram program, ImmutableArray<Element> sequence, int at) =>
        (at >= sequence.Length || CanStart(program, sequence[at])) && (_ahead ??= new Matcher()).At(program, sequence, at) is not null;

    private static bool CanStart(PatternProgram program, Element element)
    {
        if (program.FirstAtoms.IsDefault)
            return true;
        foreach (var atom in program.FirstAtoms)
        {
            if (atom.Matches(element))
                return true;
        }

        return false;
    }

    private static ImmutableArray<(string, int, int)> Captures(PatternProgram program, CaptureLink? last)
    {
        var captures = ImmutableArray.CreateBuilder<(string, int, int)>();
        var ends = new Stack<int>();
        for (var link = last; link is not null; link = link.Previous)
        {
            if (!link.IsOpen)
                ends.Push(link.At);
            else if (ends.Pop() is var end && end > link.At)
                captures.Add((program.CaptureNames[link.Name], link.At, end));
        }

        captures.Reverse();
        return captures.ToImmutable();
    }

    private sealed record CaptureLink(int Name, int At, bool IsOpen, CaptureLink? Previous);
}
