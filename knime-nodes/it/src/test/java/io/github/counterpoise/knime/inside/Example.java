package io.github.counterpoise.knime.inside;

import java.util.List;

/** A workflow for people to learn from. */
interface Example {

  /** All of them. */
  List<Example> ALL = List.of(new BalanceExample(), new SimporExample(), new PicturesExample());

  /** Returns its name, and that of its folder. */
  String name();

  /** Returns the name of the file with its data. */
  String file();

  /** Returns the lines of that file. */
  List<String> data();

  /** Puts the nodes and the notes in. */
  void draw(Drawing drawing) throws Exception;

  /** Looks at what the executed nodes put out. */
  void check(LoadedExample executed);
}
