using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>What a task costs: the time that the product takes, measured, and the time that hands take, estimated from what was really clicked and typed
/// with the keystroke-level model (Card, Moran and Newell, 1980: 1.35 s to think and 1.1 s to point before each act, 0.2 s to press, 0.28 s a character
/// for an average typist). Reading and talking come on top.</summary>
internal sealed class Effort
{
    private const double Think = 1.35, Point = 1.1, Press = 0.2, Character = 0.28;

    private const string Count =
        """
        (() => {
          const add = (what, n) => sessionStorage.setItem(what, Number(sessionStorage.getItem(what) ?? 0) + n);
          const text = e => e.matches('textarea, input:not([type=radio], [type=checkbox], [type=submit], [type=button], [type=hidden])');
          addEventListener('click', e => { if (e.detail > 0 && e.target.closest('a, button, summary, label, input, select')) add('acts', 1); }, true);
          addEventListener('keydown', e => { if (e.key === 'Enter' && e.target.matches('input')) add('characters', 1); }, true);
          addEventListener('change', e => { if (text(e.target)) { add('acts', 1); add('characters', e.target.value.length); } else if (e.target.matches('select')) add('acts', 1); }, true);
        })()
        """;

    private readonly List<(string Task, double Target, double Product, int Acts, int Characters)> _tasks = [];

    /// <summary>Counts what is done in a window from now on.</summary>
    public static Task Watch(IPage page) => page.Context.AddInitScriptAsync(Count);

    /// <summary>Does a task and keeps what it cost.</summary>
    /// <param name="page">Where.</param>
    /// <param name="task">What, in French: it is shown.</param>
    /// <param name="target">Seconds that it should take at most.</param>
    /// <param name="work">The task.</param>
    public async Task Of(IPage page, string task, double target, Func<Task> work)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Reset(page);
        var clock = Stopwatch.StartNew();
        await work();
        var product = clock.Elapsed.TotalSeconds;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var counted = await page.EvaluateAsync<int[]>("() => ['acts', 'characters'].map(k => Number(sessionStorage.getItem(k) ?? 0))");
        _tasks.Add((task, target, product, counted[0], counted[1]));
    }

    /// <summary>One line for each task.</summary>
    public IEnumerable<string> Lines() => _tasks.Select(t => string.Create(CultureInfo.InvariantCulture,
        $"{t.Task} | {t.Target:0} s | {t.Product:0.0} s | {t.Acts} | {t.Characters} | {t.Product + (t.Acts * (Think + Point + Press)) + (t.Characters * Character):0} s"));

    private static Task Reset(IPage page) => page.EvaluateAsync("() => sessionStorage.clear()");
}
