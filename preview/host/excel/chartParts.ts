import { type HostObject, hostObject, joinedMembers } from "../hostObject";
import { AXIS, AXIS_TITLE, FONT, LEGEND, LINE, TITLE, TITLE_FONT } from "./chartStore";
import { type Storage, within } from "./storage";
import { storedMembers } from "./stored";
import { color } from "./styleProperties";

const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right"];
const SCALES = ["Linear", "Logarithmic"];
const LABEL_POSITIONS = ["NextToAxis", "Low", "High", "None"];
const LINE_STYLES = ["Continuous", "Dash", "Dot", "DashDot", "RoundDot", "None", "Automatic"];

/** The title of a chart; a text written to it shows. */
export function chartTitle(chart: Storage, automatic: string): HostObject {
  return titleObject("ChartTitle", within(chart, "title"), { text: automatic, ...TITLE }, TITLE_FONT);
}

/** The legend of a chart. */
export function chartLegend(chart: Storage): HostObject {
  const storage = within(chart, "legend");
  return hostObject({
    typeName: "ChartLegend",
    scalars: Object.keys(LEGEND),
    members: joinedMembers(storedMembers(storage, LEGEND, { position: LEGEND_POSITIONS }), formatOf(storage, "Legend")),
  });
}

/** The axes of a chart: of categories or x values, and of values. */
export function chartAxes(chart: Storage): HostObject {
  const axes: Record<string, () => HostObject> = {
    Category: () => chartAxis(within(chart, "categoryAxis")),
    Value: () => chartAxis(within(chart, "valueAxis")),
  };
  return hostObject({
    typeName: "ChartAxes",
    members: {
      get categoryAxis() {
        return axes["Category"]?.();
      },
      get valueAxis() {
        return axes["Value"]?.();
      },
      getItem: (type: string) => axes[type]?.(),
    },
  });
}

function chartAxis(storage: Storage): HostObject {
  const choices = { scaleType: SCALES, tickLabelPosition: LABEL_POSITIONS };
  const parts = {
    title: titleObject("ChartAxisTitle", within(storage, "title"), AXIS_TITLE),
    majorGridlines: gridlines(within(storage, "majorGridlines"), true),
    minorGridlines: gridlines(within(storage, "minorGridlines"), false),
    set numberFormat(format: string) {
      storage.write({ ...storage.read(), numberFormat: format, linkNumberFormat: false });
    },
    get numberFormat(): string {
      return String(storage.read()["numberFormat"] ?? AXIS.numberFormat);
    },
  };
  return hostObject({
    typeName: "ChartAxis",
    scalars: Object.keys(AXIS),
    members: joinedMembers(storedMembers(storage, AXIS, choices), parts, formatOf(storage, "Axis")),
  });
}

function gridlines(storage: Storage, visible: boolean): HostObject {
  const format = hostObject({ typeName: "ChartGridlinesFormat", members: { line: chartLine(within(storage, "line")) } });
  return hostObject({
    typeName: "ChartGridlines",
    scalars: ["visible"],
    members: joinedMembers(storedMembers(storage, { visible }), { format }),
  });
}

function titleObject(
  typeName: string,
  storage: Storage,
  defaults: Record<string, unknown>,
  font: typeof FONT = FONT,
): HostObject {
  const text = {
    get text(): unknown {
      return storage.read()["text"] ?? defaults["text"];
    },
    set text(text: unknown) {
      storage.write({ ...storage.read(), text: String(text), visible: true });
    },
  };
  return hostObject({
    typeName,
    scalars: Object.keys(defaults),
    members: joinedMembers(storedMembers(storage, defaults), text, formatOf(storage, "Title", font)),
  });
}

/** The `format` of a part of a chart that has text and lines. */
function formatOf(storage: Storage, part: string, font = FONT): object {
  const members = { font: chartFont(storage, font), fill: chartFill(storage), line: chartLine(within(storage, "line")) };
  return { format: hostObject({ typeName: `Chart${part}Format`, members }) };
}

/** The font of a part of a chart. */
export function chartFont(part: Storage, defaults = FONT): HostObject {
  const storage = within(part, "font");
  return hostObject({ typeName: "ChartFont", scalars: Object.keys(FONT), members: storedMembers(storage, defaults) });
}

/** The fill of a part of a chart. */
export function chartFill(part: Storage): HostObject {
  const fill = (value: string) => part.write({ ...part.read(), fill: value });
  return hostObject({
    typeName: "ChartFill",
    members: { setSolidColor: (value: unknown) => fill(color(value)), clear: () => fill("") },
  });
}

/** The line of a part of a chart. */
export function chartLine(storage: Storage): HostObject {
  const own = {
    get color(): unknown {
      return storage.read()["color"] ?? LINE.color;
    },
    set color(value: unknown) {
      storage.write({ ...storage.read(), color: color(value) });
    },
    clear: () => storage.write({ ...storage.read(), lineStyle: "None" }),
  };
  return hostObject({
    typeName: "ChartLineFormat",
    scalars: Object.keys(LINE),
    members: joinedMembers(storedMembers(storage, LINE, { lineStyle: LINE_STYLES }), own),
  });
}
