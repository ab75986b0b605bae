/// A screen with its state and the function that performs its effects: a layer of the program.
public struct Mounted {
  let layer: any Layer

  public init<S: Screen>(
    _ screen: S.Type, state: S.State,
    perform: @escaping (S.Effect) -> [Outcome<S.Action>]
  ) {
    layer = ScreenLayer<S>(state: state, perform: perform)
  }

  /// A screen that wants nothing from the world.
  public init<S: Screen>(_ screen: S.Type, state: S.State) where S.Effect == Never {
    layer = ScreenLayer<S>(state: state, perform: nil)
  }
}
