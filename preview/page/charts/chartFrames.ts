import type { FUniver } from "@univerjs/core/facade";
import { Chart } from "chart.js/auto";
import { createElement, type ReactNode, useEffect, useRef } from "react";

import type { ChartPicture } from "../../host/simulatedExcel";
import { chartConfiguration } from "./chartConfiguration";

/** The elements that charts are drawn in, wherever the grid shows them. */
export function chartFrames(api: FUniver, component: string) {
  const pictures = new Map<string, ChartPicture>();
  const shown = new Map<string, ShownChart>();
  const show = (id: string, canvas: HTMLCanvasElement): ShownChart | undefined => {
    const picture = pictures.get(id);
    return picture && drawnChart(picture, canvas);
  };
  api.registerComponent(component, chartFrame(show, shown));
  return {
    /** Draws what has changed. */
    draw(charts: readonly ChartPicture[]): void {
      for (const picture of charts) {
        pictures.set(picture.id, picture);
        const before = shown.get(picture.id);
        if (before && before.drawn !== JSON.stringify(picture)) shown.set(picture.id, redrawn(before, picture));
      }
    },
  };
}

interface ShownChart {
  readonly chart: Chart;
  readonly canvas: HTMLCanvasElement;
  /** The picture as drawn. */
  readonly drawn: string;
}

function redrawn({ chart, canvas }: ShownChart, picture: ChartPicture): ShownChart {
  chart.destroy();
  return drawnChart(picture, canvas);
}

function drawnChart(picture: ChartPicture, canvas: HTMLCanvasElement): ShownChart {
  canvas.setAttribute("aria-label", picture.title.text || picture.name);
  return { chart: new Chart(canvas, chartConfiguration(picture)), canvas, drawn: JSON.stringify(picture) };
}

type Show = (id: string, canvas: HTMLCanvasElement) => ShownChart | undefined;

/** The component in which the grid shows a chart. */
function chartFrame(show: Show, shown: Map<string, ShownChart>): (props: { data: { id: string } }) => ReactNode {
  return ({ data: { id } }) => {
    const canvas = useRef<HTMLCanvasElement>(null);
    useEffect(() => {
      const drawn = show(id, canvas.current!);
      if (drawn) shown.set(id, drawn);
      return () => {
        shown.get(id)?.chart.destroy();
        shown.delete(id);
      };
    }, [id]);
    const element = createElement("canvas", { ref: canvas, role: "img" });
    return createElement("div", { className: "chart-frame" }, createElement("div", { className: "chart-area" }, element));
  };
}
