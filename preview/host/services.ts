import { type HostObject, hostObject } from "./hostObject";

/** The services of the host besides the workbook, under the names by which office.js asks for them. */
export function hostServices(
  customFunctions: HostObject,
  onPaneVisibility?: (visible: boolean) => void,
): Record<string, HostObject> {
  return {
    "Microsoft.ExcelServices.CustomFunctions": customFunctions,
    "Microsoft.InternalService.AddinInternalService": hostObject({
      typeName: "AddinInternalService",
      members: { notifyActionHandlerReady: () => undefined },
    }),
    "Microsoft.AppRuntime.AppRuntimeService": appRuntime(onPaneVisibility),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": startup(),
  };
}

/** `Office.addin.showAsTaskpane()` and `hide()`. */
function appRuntime(onPaneVisibility?: (visible: boolean) => void): HostObject {
  let state = "Visible";
  return hostObject({
    typeName: "AppRuntimeService",
    members: {
      getAppRuntimeState: () => state,
      setAppRuntimeState(asked: string) {
        state = asked;
        onPaneVisibility?.(asked === "Visible");
      },
    },
  });
}

/** `Office.addin.setStartupBehavior()`. */
function startup(): HostObject {
  let state = "Inactive";
  return hostObject({
    typeName: "AppRuntimePersistenceService",
    members: {
      getAppRuntimeStartState: () => state,
      setAppRuntimeStartState(asked: string) {
        state = asked;
      },
    },
  });
}
