import type { Reporter, TestModule } from 'vitest/node'

/** Prints "N passed, N failed, N skipped" alone on the last line, so that whoever reads a log need not know the runner. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      let any = false
      for (const test of module.children.allTests()) {
        any = true
        count[test.result().state]++
      }
      if (!any && module.state() === 'failed') count.failed++ // a file that could not be loaded
    }
    const failed = count.failed + count.pending + errors.length
    setTimeout(() => console.log(`${count.passed} passed, ${failed} failed, ${count.skipped} skipped`), 0)
  }
}
