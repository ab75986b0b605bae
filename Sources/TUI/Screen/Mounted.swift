/// A screen with its state and the function that performs its effects: a layer of the program.
public struct Mounted {
  let layer: any Layer

  public init<S: Screen>(
    _ screen: S.Type, state: S.State,
    perform: @escaping (S.Effect) -> [Outcome<S.Action>]
  ) {
    layer = ScreenLayer<S>(state: state, perform: perform)
  }
}
