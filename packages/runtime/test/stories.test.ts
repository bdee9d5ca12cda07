/**
 * Every folder of `stories` is one idea about tasks, told by its trace. `UPDATE_TRACES=1` writes what happens now into
 * `trace.txt`; the difference is the review.
 */
import { readStories } from './story.ts';
import { testStories } from './testStories.ts';

testStories(readStories());
