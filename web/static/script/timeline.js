// The density above a timeline as a chart in which days can be chosen: drag to
// narrow the timeline to them. Without it the bars made by the server stand.
(() => {
  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const iso = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 10);

  const choose = (from, until) => {
    const here = new URL(location.href);
    here.searchParams.set("since", iso(from));
    here.searchParams.set("until", iso(until));
    location.assign(here);
  };

  const draw = (box) => {
    if (box.dataset.drawn || !window.uPlot) return;
    const numbers = (words) => words.replace(/[\[\]]/g, "").split(" ").map(Number);
    const days = numbers(box.dataset.days), counts = numbers(box.dataset.counts), step = Number(box.dataset.step);
    if (days.length < 2) return;
    box.dataset.drawn = "yes";
    const svg = one("svg", box);
    const chart = new uPlot({
      width: box.clientWidth, height: 44, padding: [2, 0, 0, 0], legend: { show: false }, axes: [{ show: false }, { show: false }],
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
      scales: { x: { time: true, range: [days[0], days[days.length - 1] + step * 86400] }, y: { range: (u, min, max) => [0, Math.max(1, max)] } },
      series: [{}, { paths: uPlot.paths.bars({ size: [0.86], align: 1 }), points: { show: false }, width: 0, fill: style("--accent") + "88" }],
      hooks: { setSelect: [(u) => { if (u.select.width > 4) choose(u.posToVal(u.select.left, "x"), u.posToVal(u.select.left + u.select.width, "x")); }] },
    }, [days, counts], box);
    svg.remove();
    box.title = "Drag over days to see only these";
    new ResizeObserver(() => chart.setSize({ width: box.clientWidth, height: 44 })).observe(box);
  };

  const load = () => {
    const boxes = all(".density");
    if (!boxes.length) return;
    if (window.uPlot) { boxes.forEach(draw); return; }
    const base = one('script[src$="/desk.js"]').src.replace("desk.js", "vendor/");
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet"; sheet.href = base + "uPlot.min.css";
    const script = document.createElement("script");
    script.src = base + "uPlot.iife.min.js";
    script.onload = () => boxes.forEach(draw);
    document.head.append(sheet, script);
  };
  load();
  document.addEventListener("htmx:after:swap", load);
})();
