/** A model on so many of a GPU: "DeepSeek-V3.2 on 8x H200-SXM". */
export function placeName(model: string, gpu: string, gpuCount: number): string {
  return `${model} on ${gpuCount}x ${shortGpu(gpu)}`;
}

/** A GPU without its maker and, but for the A100 that comes in two sizes, its memory. */
function shortGpu(gpu: string): string {
  const name = gpu.replace(/^(NVIDIA|AMD|Intel) /, "");
  return name.startsWith("A100") ? name : name.replace(/-\d+GB$/, "");
}
