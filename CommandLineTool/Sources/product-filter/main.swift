import ArgumentParser
import ProductFilterCommands

ProductFilterCommand.main()
